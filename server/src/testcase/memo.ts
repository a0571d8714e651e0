/** A test's files say the same few labels over and over. */
const MAX_ENTRIES = 4000;
const MAX_KEY = 200;

/** A pure function of a text that remembers its last few thousand answers. */
export function memo<Result>(compute: (text: string) => Result): (text: string) => Result {
  let answers = new Map<string, Result>();
  return (text) => {
    if (text.length > MAX_KEY) return compute(text);
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = compute(text);
      if (answers.size >= MAX_ENTRIES) answers = new Map();
      answers.set(text, answer);
    }
    return answer;
  };
}
