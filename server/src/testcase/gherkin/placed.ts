import type { Entity, Scenario } from '../testcase';
import type { IdText } from '../test-case-id';
import type { Needs } from './needs';

/** Where what a scenario needs stands now: its own lines so many further down, its backgrounds' by another number. */
class Place {
  #entities: Entity[] | null = null;

  constructor(
    readonly needs: Needs,
    private readonly by: number,
    private readonly byBefore: number,
    readonly idText: IdText,
  ) {}

  get entities(): Entity[] {
    return (this.#entities ??= this.by === 0 && this.byBefore === 0 ? this.needs.entities : this.#moved());
  }

  #moved(): Entity[] {
    const at = <T extends { line: number }>(item: T): T => ({
      ...item,
      line: item.line + (item.line >= this.needs.line ? this.by : this.byBefore),
    });
    return this.needs.entities.map((entity) => ({
      ...entity,
      fields: entity.fields.map(at),
      rows: entity.rows.map(at),
      belongs_to: entity.belongs_to.map(at),
    }));
  }
}

const PLACE = Symbol('place');
type Placed = Scenario & { [PLACE]: Place };

/** Of all scenarios the same functions: an object of its own costs little, and a long file has hundreds. */
const lazy = (get: (place: Place) => unknown): PropertyDescriptor => ({
  get(this: Placed) {
    return get(this[PLACE]);
  },
  enumerable: true,
  configurable: true,
});
const TEST_CASE_ID = lazy(({ idText }) => idText.id);
const ENTITIES = lazy((place) => place.entities);
const URLS = lazy(({ needs }) => needs.urls);

/** Where a scenario stands, and what its id is made of. */
interface Standing {
  name: string;
  line: number;
  end_line: number;
  /** How far its backgrounds have moved since it was understood. */
  byBefore: number;
  idText: IdText;
}

/** A scenario where it stands now. What it needs, and its id, are made when somebody asks. */
export function placed(needs: Needs, { name, line, end_line, byBefore, idText }: Standing): Scenario {
  const scenario = {} as Placed;
  Object.defineProperty(scenario, PLACE, { value: new Place(needs, line - needs.line, byBefore, idText) });
  Object.defineProperty(scenario, 'test_case_id', TEST_CASE_ID);
  scenario.name = name;
  scenario.line = line;
  scenario.end_line = end_line;
  Object.defineProperty(scenario, 'entities', ENTITIES);
  Object.defineProperty(scenario, 'urls', URLS);
  return scenario;
}

/** Whether a scenario needs anything. */
export const hasEntities = (scenario: Scenario): boolean =>
  (scenario as Partial<Placed>)[PLACE]?.needs.isAny ?? scenario.entities.length > 0;
