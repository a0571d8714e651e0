import { Cells } from '../hot/cells';
import { fakerParts } from '../hot/patterns';
import { partsText, textFrom } from '../hot/texts';
import type { Locale } from '../locale';
import { keyOf, type Key } from '../random';
import type { TextAt } from '../value-source';
import { createCard, type Card } from './card';
import { createPerson, type Person } from './person';
import { createPlace, type Place } from './place';
import { createTimeline, type Timeline } from './timeline';
import { personRole, placeRole } from './roles';

/** What the test has written, as far as the facts of a row must agree with it. */
export interface WrittenFacts {
  /** From this row on nothing is written. */
  rows: number;
  /** The value written for that kind of column and role in a row. */
  value: (semanticType: string, role: string, row: number) => string | undefined;
  /** Values that no generated row may have in columns of that kind and role. */
  avoided: (semanticType: string, role: string) => ReadonlySet<string>;
}

export interface FactSource {
  locale: Locale;
  /** The key of one fact: of (seed, table, subject, fact), never of a column. */
  key: (...fact: string[]) => Key;
  written: (semanticType: string, row: number) => string | undefined;
  avoided: (semanticType: string) => ReadonlySet<string>;
  /** From this row on nothing is written. */
  plainFrom: number;
}

/**
 * What a row is about. Columns of one row agree because they ask here, and a column does not change when another is
 * added because every fact has a key of its own.
 */
export class RowFacts {
  readonly #made = new Map<string, unknown>();

  constructor(
    readonly locale: Locale,
    readonly seed: string,
    readonly table: string,
    readonly written: WrittenFacts,
  ) {}

  person(column: string): Person {
    return this.#once('person', personRole(column), createPerson);
  }

  place(column: string): Place {
    return this.#once('place', placeRole(column), createPlace);
  }

  card(column: string): Card {
    return this.#once('card', personRole(column), createCard);
  }

  timeline(): Timeline {
    return this.#once('timeline', '', createTimeline);
  }

  /**
   * A name that several columns share, such as the row's company or product: as one of faker's patterns says where the
   * locale's data are lists, else drawn.
   */
  shared(subject: string, how: (locale: Locale) => string, pattern: string): TextAt {
    return this.#once(subject, '', (source): TextAt => {
      const key = source.key('name');
      const parts = fakerParts(pattern, source.locale.faker.rawDefinitions, new Cells(key))?.parts ?? null;
      const drawn = (row: number): string => {
        source.locale.random.at(key, row);
        return how(source.locale);
      };
      const made = parts === null ? drawn : partsText(parts);
      const at = (row: number): string => source.written(subject, row) ?? made(row);
      return parts === null ? at : textFrom(at, parts, source.plainFrom);
    });
  }

  #once<Fact>(subject: string, role: string, create: (source: FactSource) => Fact): Fact {
    const id = `${subject}:${role}`;
    let fact = this.#made.get(id) as Fact | undefined;
    if (fact === undefined) {
      const { locale, seed, table, written } = this;
      fact = create({
        locale,
        key: (...parts) => keyOf(seed, table, '', subject, role, ...parts),
        written: (semanticType, row) => written.value(semanticType, role, row),
        avoided: (semanticType) => written.avoided(semanticType, role),
        plainFrom: written.rows,
      });
      this.#made.set(id, fact);
    }
    return fact;
  }
}
