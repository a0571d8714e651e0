import type { LocaleDefinition } from '@faker-js/faker';
import type { Cells } from './cells';
import { Part } from './part';
import type { Compiled } from './patterns';
import { poolOf } from './pool';

/** Sentences of a locale's filler words, as parts of text; null where it has none. */
export class Prose {
  private constructor(
    private readonly list: readonly string[],
    private readonly cells: Cells,
  ) {}

  static of({ lorem }: LocaleDefinition, cells: Cells): Prose | null {
    const words = lorem?.word ?? [];
    return words.length === 0 ? null : new Prose(words, cells);
  }

  /** So many words, from one number to another; a sentence begins with a capital. */
  words(least: number, most: number, next: number, isSentence: boolean, end = ''): Compiled {
    const first = poolOf(isSentence ? changed(this.list, 'capital') : this.list);
    const others = poolOf(changed(this.list, 'spaced'));
    const choices = Array.from({ length: most - least + 1 }, (_, index) => {
      const parts = Array.from({ length: least + index }, (_each, at) =>
        Part.drawn(at === 0 ? first : others, this.cells, next + 1 + at),
      );
      return end === '' ? parts : [...parts, Part.literal(end)];
    });
    return { parts: [Part.anyOf(choices, this.cells, next)], next: next + 1 + most };
  }

  sentences(least: number, most: number): Compiled {
    let next = 1;
    const sentences = Array.from({ length: most }, (_, index) => {
      const sentence = this.words(3, 10, next, true, '.');
      next = sentence.next;
      return index === 0 ? sentence.parts : [Part.literal(' '), ...sentence.parts];
    });
    const choices = Array.from({ length: most - least + 1 }, (_, index) => sentences.slice(0, least + index).flat());
    return { parts: [Part.anyOf(choices, this.cells, 0)], next };
  }
}

const CHANGED = { capital: new WeakMap<object, string[]>(), spaced: new WeakMap<object, string[]>() };

/** The words with a capital or a space in front, the same list each time. */
function changed(words: readonly string[], how: keyof typeof CHANGED): readonly string[] {
  let list = CHANGED[how].get(words);
  if (list === undefined) {
    list = words.map((word) => (how === 'spaced' ? ` ${word}` : word.charAt(0).toUpperCase() + word.slice(1)));
    CHANGED[how].set(words, list);
  }
  return list;
}
