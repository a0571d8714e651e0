import { copied } from './copied';

/** A test's files say the same few labels over and over. */
const MAX_ENTRIES = 4000;
const MAX_KEY = 200;

/** A pure function of a text that remembers its last few thousand answers: at least as many, and at most twice. */
export function memo<Result>(compute: (text: string) => Result): (text: string) => Result {
  let answers = new Map<string, Result>();
  let former = new Map<string, Result>();
  return (text) => {
    if (text.length > MAX_KEY) return compute(text);
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = former.get(text) ?? compute(text);
      if (answers.size >= MAX_ENTRIES) [former, answers] = [answers, new Map<string, Result>()];
      answers.set(copied(text), answer);
    }
    return answer;
  };
}
