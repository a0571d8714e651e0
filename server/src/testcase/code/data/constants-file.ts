/** Classes of constants, which tests share: `public const string AdminName = "ann";` */
export function isFullOfConstants(text: string): boolean {
  const found = text.slice(0, LOOKED_AT).matchAll(CONSTANT);
  for (let count = 0; count < MANY; count++) if (found.next().done === true) return false;
  return true;
}

const LOOKED_AT = 20_000;
const MANY = 8;
const CONSTANT = /\b(?:const|static(?:\s+(?:final|readonly))?)\s+[Ss]tring\s+\w+\s*=\s*[@$]{0,2}"/g;
