import { COUNTLESS, type TextType } from './type-context';
import { capital, code, word } from './words';

/** Text search, and markup. */
export const search = {
  tsvector: {
    draw: (random) => {
      const lexemes = [...new Set(Array.from({ length: random.between(3, 6) }, () => word(random)))].sort();
      return lexemes.map((lexeme, index) => `'${lexeme}':${index + 1}`).join(' ');
    },
    distinct: () => ({ size: COUNTLESS, at: (index) => `'${code(index, 4)}':1` }),
  },
  tsquery: {
    draw: (random) => `'${word(random)}' & '${word(random)}'`,
    distinct: () => ({ size: COUNTLESS, at: (index) => `'${code(index, 4)}'` }),
  },
  xml: { draw: (random) => `<item><name>${capital(word(random))}</name><value>${random.below(1000)}</value></item>` },
  jsonpath: { draw: (random) => `$."${word(random)}"` },
} satisfies Record<string, TextType>;
