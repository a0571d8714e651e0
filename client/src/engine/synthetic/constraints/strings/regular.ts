import type { Regex } from '../../../expressions/regex/syntax';
import type { Alphabet } from './alphabet';
import type { Language, Languages } from './derivatives';

/** A pattern has something that no regular language has: a reference back, a look behind. */
export class Irregular extends Error {}

/** Builds the language of the texts in which a pattern is found somewhere. */
export function languageOf(regex: Regex, ignoreCase: boolean, alphabet: Alphabet, languages: Languages): Language {
  const builder = new Builder(ignoreCase, alphabet, languages);
  const { all } = languages;
  const anything = languages.set((1n << BigInt(languages.atoms)) - 1n);
  const atStart = builder.build(regex, all, true);
  if (!mayStartLater(regex)) return atStart;
  const later = builder.build(regex, all, false);
  return languages.or(atStart, languages.concat(languages.repeat(anything, 1, Infinity), later));
}

/** Nearly every pattern begins with ^, which saves the search. */
function mayStartLater(regex: Regex): boolean {
  switch (regex.type) {
    case 'assertion':
      return regex.what !== 'start';
    case 'concat':
      return regex.of.length === 0 || mayStartLater(regex.of[0]);
    case 'group':
      return mayStartLater(regex.of);
    case 'alternation':
      return regex.of.some(mayStartLater);
    default:
      return true;
  }
}

class Builder {
  constructor(
    private readonly ignoreCase: boolean,
    private readonly alphabet: Alphabet,
    private readonly languages: Languages,
  ) {}

  /** Texts that begin with a match and go on with `next`; `isStart` where nothing stands before. */
  build(regex: Regex, next: Language, isStart: boolean): Language {
    const { languages } = this;
    switch (regex.type) {
      case 'set':
        return languages.concat(languages.set(this.alphabet.maskOf(regex.source, this.ignoreCase)), next);
      case 'concat':
        return this.#concat(regex.of, next, isStart);
      case 'alternation':
        return languages.or(...regex.of.map((each) => this.build(each, next, isStart)));
      case 'group':
        return this.build(regex.of, next, isStart);
      case 'repeat':
        return this.#repeat(regex, next, isStart);
      case 'assertion':
        if (regex.what === 'start') return isStart ? next : languages.none;
        if (regex.what === 'end') return next.nullable ? languages.empty : languages.none;
        throw new Irregular();
      case 'look': {
        if (!regex.ahead) throw new Irregular();
        const seen = this.build(regex.of, languages.all, isStart);
        return languages.and(regex.negated ? languages.not(seen) : seen, next);
      }
      case 'reference':
        throw new Irregular();
    }
  }

  #concat(of: readonly Regex[], next: Language, isStart: boolean): Language {
    const starts: boolean[] = [];
    let stillStart = isStart;
    for (const each of of) {
      starts.push(stillStart);
      stillStart &&= hasNoWidth(each);
    }
    return of.reduceRight((rest, each, index) => this.build(each, rest, starts[index]), next);
  }

  #repeat({ of, min, max }: Regex & { type: 'repeat' }, next: Language, isStart: boolean): Language {
    if (isPure(of)) {
      const one = this.build(of, this.languages.empty, false);
      return this.languages.concat(this.languages.repeat(one, min, max), next);
    }
    // With anchors or looks inside, each turn is built for itself.
    if (max > 8) throw new Irregular();
    let language = this.languages.none;
    for (let count = min; count <= max; count++) {
      const turns = Array.from({ length: count }, () => of);
      language = this.languages.or(language, this.#concat(turns, next, isStart));
    }
    return language;
  }
}

const hasNoWidth = (regex: Regex): boolean =>
  regex.type === 'assertion' ||
  regex.type === 'look' ||
  (regex.type === 'concat' && regex.of.every(hasNoWidth)) ||
  (regex.type === 'group' && hasNoWidth(regex.of));

/** Whether what matches depends on nothing around it. */
function isPure(regex: Regex): boolean {
  switch (regex.type) {
    case 'set':
      return true;
    case 'concat':
    case 'alternation':
      return regex.of.every(isPure);
    case 'repeat':
    case 'group':
      return isPure(regex.of);
    default:
      return false;
  }
}
