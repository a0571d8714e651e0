import type { CellRandom } from '../random';

/** Plain words for keys, tags and labels: ASCII letters, so that they are fine wherever a text may stand. */
const WORDS: readonly string[] = (
  'amber anchor apple arrow atlas autumn basic bay beacon birch blue branch bridge bright brook cabin canyon cedar ' +
  'cherry circle clear cloud clover coast coral cotton craft crystal dawn delta desert eagle early earth east echo ' +
  'elm ember falcon fern field first flint forest fox garden gold granite green harbor hazel hill honey iris island ' +
  'ivory jade juniper lake lark laurel leaf lemon light lily linen lunar maple marble meadow mint mist moon north oak ' +
  'ocean olive onyx opal orchard pearl pine plain plum prairie quartz rain raven red reef ridge river robin rose ruby ' +
  'sage sand scarlet shell silver sky slate snow solar south spring stone storm summer sun swift terra timber topaz ' +
  'valley velvet violet walnut west willow wind winter wren zephyr'
).split(' ');

export const word = (random: CellRandom): string => random.pick(WORDS);

export function words(random: CellRandom, count: number): string {
  let text = word(random);
  for (let index = 1; index < count; index++) text += ` ${word(random)}`;
  return text;
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const ALPHANUMERIC = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Digits of base 36, as many as `length` or more. */
export function code(index: number, length: number): string {
  let text = '';
  for (let rest = index; rest > 0 || text.length < length; rest = Math.floor(rest / 36)) {
    text = ALPHANUMERIC[rest % 36] + text;
  }
  return text;
}
