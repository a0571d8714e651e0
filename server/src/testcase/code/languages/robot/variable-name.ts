/** What a variable of Robot Framework is called in a program: `${User Name}`, `${userName}` and `${USER_NAME}` are `user_name`. */
export function variableName(written: string): string {
  return written
    .trim()
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[\s_]+/g, '_');
}
