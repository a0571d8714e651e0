import { Cells } from '../hot/cells';
import type { Compiled } from '../hot/patterns';
import { Prose } from '../hot/prose';
import { partsText } from '../hot/texts';
import type { Locale } from '../locale';
import { text } from '../value-source';
import { faked, type Generator } from './generator';

/** Of the locale's filler words, or as faker writes where it has none. */
const written =
  (compile: (prose: Prose) => Compiled, how: Parameters<Locale['draw']>[0]): Generator =>
  (context) => {
    const prose = Prose.of(context.locale.faker.rawDefinitions, new Cells(context.key));
    return prose === null ? faked(how)(context) : text(partsText(compile(prose).parts));
  };

/** A sentence begins with a capital and a title does not end with a full stop. */
const title = written(
  (prose) => prose.words(3, 6, 0, true),
  (faker) => faker.lorem.sentence({ min: 3, max: 6 }).slice(0, -1),
);

export const prose = {
  title,
  description: written(
    (prose) => prose.sentences(1, 3),
    (faker) => faker.lorem.sentences({ min: 1, max: 3 }),
  ),
  comment: written(
    (prose) => prose.words(5, 15, 0, true, '.'),
    (faker) => faker.lorem.sentence({ min: 5, max: 15 }),
  ),
  subject: title,
  search_term: faked((faker) => faker.commerce.product().toLowerCase()),
  text: written(
    (prose) => prose.words(2, 5, 0, false),
    (faker) => faker.lorem.words({ min: 2, max: 5 }),
  ),
} satisfies Record<string, Generator>;
