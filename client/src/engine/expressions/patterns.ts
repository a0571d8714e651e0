import { readPosix, similarToPosix } from './regex/posix';
import { ANY, literal, PatternFailure, type Regex } from './regex/syntax';
import { compileRegex } from './regex/to-javascript';
import { EvaluationError } from './value';

/** The whole text that LIKE matches; null where the pattern ends on its escape. */
function likeRegex(pattern: string, escape: string): Regex | null {
  const of: Regex[] = [{ type: 'assertion', what: 'start' }];
  let isEscaped = false;
  for (const character of pattern) {
    if (isEscaped) {
      of.push(literal(character));
      isEscaped = false;
    } else if (character === escape) isEscaped = true;
    else if (character === '%') of.push({ type: 'repeat', of: ANY, min: 0, max: Infinity, lazy: false });
    else of.push(character === '_' ? ANY : literal(character));
  }
  of.push({ type: 'assertion', what: 'end' });
  return isEscaped ? null : { type: 'concat', of };
}

export type PatternOperator = '~' | '~*' | '~~' | '~~*';

/** What a pattern's operator matches, as syntax. Throws PatternFailure for what cannot be told. */
export function patternRegex(operator: PatternOperator, pattern: string): { regex: Regex; ignoreCase: boolean } {
  const ignoreCase = operator.endsWith('*');
  if (operator.startsWith('~~')) {
    const regex = likeRegex(pattern, '\\');
    if (regex === null) throw new PatternFailure('the pattern ends on its escape');
    return { regex, ignoreCase };
  }
  return readPosix(pattern, ignoreCase);
}

const memory = new Map<string, RegExp>();
const MEMORY = 500;

/** The JavaScript expression of a pattern. Throws EvaluationError for one that has none. */
export function regExpOf(operator: PatternOperator, pattern: string, flags = ''): RegExp {
  const key = `${operator} ${flags} ${pattern}`;
  const known = memory.get(key);
  if (known !== undefined) {
    known.lastIndex = 0;
    return known;
  }
  const made = make(operator, pattern, flags);
  if (memory.size >= MEMORY) memory.clear();
  memory.set(key, made);
  return made;
}

function make(operator: PatternOperator, pattern: string, flags: string): RegExp {
  try {
    const { regex, ignoreCase } = patternRegex(operator, pattern);
    const made = compileRegex(regex, ignoreCase, flags);
    if (made !== null) return made;
  } catch (error) {
    if (!(error instanceof PatternFailure)) throw error;
    throw new EvaluationError(`The pattern ${JSON.stringify(pattern)} is not understood: ${error.message}.`);
  }
  throw new EvaluationError(`The pattern ${JSON.stringify(pattern)} is not understood.`);
}

/** A LIKE pattern with another escape as one with a backslash. */
export function likeEscape(pattern: string, escape: string): string {
  let made = '';
  let isEscaped = false;
  for (const character of pattern) {
    if (isEscaped) {
      made += `\\${character}`;
      isEscaped = false;
    } else if (character === escape) isEscaped = true;
    else made += character === '\\' ? '\\\\' : character;
  }
  return made;
}

export const similarToEscape = (pattern: string, escape = '\\'): string => similarToPosix(pattern, escape);
