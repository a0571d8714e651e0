import { memo } from '../memo';
import { nameWords } from './names';
import { SEMANTIC_TYPES, TABLE_BY_TYPE } from './semantic-types';

interface FieldMeaning {
  semantic_type: string;
  confidence: number;
  reason: string;
}

const BY_NAME = new Map<string, string>();
for (const { id, names } of [...SEMANTIC_TYPES].reverse()) for (const name of names) BY_NAME.set(name, id);

/** Qualifiers in front of a name that leave its meaning. */
const LAST_WORDS_SURE = 0.85;
const FIRST_WORDS_SURE = 0.7;
/** A value's type against which a name such as `number` or `code` says little. */
const VAGUE = new Set([
  'text',
  'id',
  'code',
  'integer',
  'comment',
  'title',
  'description',
  'status',
  'subject',
  'decimal',
]);

/** What a field means: from its name's words, else from a value written in the test. */
export function classifyField(name: string, value: string | null, table?: string): FieldMeaning {
  const { only, meaning } = readName(name);
  const byTable = table === undefined || only === null ? null : nameInTable(only, value, table);
  if (byTable !== null) return byTable;
  const byName = agreeing(meaning, value);
  if (byName !== null && !(VAGUE.has(byName.semantic_type) && byName.confidence < 0.95)) return byName;
  const byValue = value === null ? null : classifyValue(value);
  if (byValue !== null && (byName === null || byValue.confidence > byName.confidence)) return byValue;
  return (
    byName ?? { semantic_type: 'text', confidence: 0.3, reason: `neither the name "${name}" nor a value tells more` }
  );
}

const PLAIN_NUMBER = /^(?:[A-Z]{3} ?)?[-+]?[$€£¥]? ?\d[\d.,' ]{0,30}(?: ?[%$€£¥]| ?[A-Z]{3})?$/;
const NUMBERS = new Set(['integer', 'decimal', 'quantity', 'age', 'rating', 'percentage', 'year', 'amount', 'price']);

/** A meaning that a written value contradicts, such as a number "A-100", gives way to what the value can be. */
function agreeing(meaning: FieldMeaning | null, value: string | null): FieldMeaning | null {
  if (meaning === null || value === null || value.trim() === '') return meaning;
  const contradicted =
    (NUMBERS.has(meaning.semantic_type) && !PLAIN_NUMBER.test(value)) ||
    (meaning.semantic_type === 'boolean' && !/^(?:true|false|yes|no|on|off|y|n|t|f|0|1)$/i.test(value));
  if (!contradicted) return meaning;
  const type = /^[\w./-]{1,40}$/.test(value) && /\d/.test(value) ? 'code' : 'text';
  return {
    semantic_type: type,
    confidence: 0.6,
    reason: `the value "${value.slice(0, 40)}" is no ${meaning.semantic_type}`,
  };
}

/** A name's word where it has but one, and what it means. */
const readName = memo((name: string): { only: string | null; meaning: FieldMeaning | null } => {
  const words = nameWords(name);
  return { only: words.length === 1 ? words[0] : null, meaning: classifyName(words) };
});

/** Of the name alone; null when its words tell nothing. */
export function classifyName(words: readonly string[]): FieldMeaning | null {
  if (words.length === 0) return null;
  const shown = words.join(' ');
  const whole = BY_NAME.get(words.join(''));
  if (whole !== undefined) return { semantic_type: whole, confidence: 0.95, reason: `the name "${shown}"` };
  if (/^(?:is|has)$/.test(words[0]) && words.length > 1) {
    return { semantic_type: 'boolean', confidence: 0.8, reason: `the name "${shown}" asks yes or no` };
  }
  const limit = Math.min(words.length, 8);
  for (let from = 1; from < limit; from++) {
    const end = BY_NAME.get(words.slice(from).join(''));
    if (end !== undefined && !(end === 'id' && from > 0 && words.length > 4)) {
      return {
        semantic_type: end,
        confidence: LAST_WORDS_SURE,
        reason: `the name "${shown}" ends in "${words.slice(from).join(' ')}"`,
      };
    }
  }
  for (let to = limit - 1; to > 0; to--) {
    const start = BY_NAME.get(words.slice(0, to).join(''));
    if (start !== undefined && !VAGUE.has(start)) {
      return {
        semantic_type: start,
        confidence: FIRST_WORDS_SURE,
        reason: `the name "${shown}" begins with "${words.slice(0, to).join(' ')}"`,
      };
    }
  }
  return null;
}

/** Of a value alone; null when it could be anything. */
export const classifyValue = memo((value: string): FieldMeaning | null => {
  if (value.length > 2000) return null;
  const found = SEMANTIC_TYPES.find((type) => type.value?.test(value) === true);
  return found === undefined
    ? null
    : {
        semantic_type: found.id,
        confidence: 0.8,
        reason: `the value "${value.slice(0, 40)}" looks like: ${found.description.toLowerCase()}`,
      };
});

/** A name, whatever it is of. */
const NAME = new Set(['name', 'nome', 'naam', 'namn', 'nazwa', 'isim']);

/** `name` and `title` mean what their table is about. */
function nameInTable(word: string, value: string | null, table: string): FieldMeaning | null {
  if (word === 'number' && table === 'orders') {
    return { semantic_type: 'order_number', confidence: 0.85, reason: `"number" in "orders"` };
  }
  if (word !== 'title' && !NAME.has(word)) return null;
  const of = (semantic_type: string, confidence = 0.85): FieldMeaning => ({
    semantic_type,
    confidence,
    reason: `"${word}" in "${table}"`,
  });
  if (isAboutPeople(table)) {
    if (word !== 'title') return of('full_name');
    return value !== null && /^(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?$/.test(value) ? of('name_prefix') : of('job_title', 0.6);
  }
  if (word === 'title') return of('title');
  if (/(?:products|items|articles|goods)$/.test(table)) return of('product_name');
  if (/(?:companies|organizations|organisations|suppliers|vendors|businesses|accounts)$/.test(table))
    return of('company_name');
  if (/countries$/.test(table)) return of('country');
  if (/cities$/.test(table)) return of('city');
  if (/categories$/.test(table)) return of('category');
  if (/brands$/.test(table)) return of('brand');
  if (/departments$/.test(table)) return of('department');
  if (
    /(?:messages|orders|bookings|reservations|payments|appointments|addresses|reviews|applications|subscribers)$/.test(
      table,
    )
  )
    return of('full_name', 0.7);
  return of('text', 0.5);
}

const PEOPLE = new Set(
  `users customers clients members people contacts guests employees students patients teachers authors
   administrators admins managers agents passengers drivers doctors candidates applicants subscribers owners
   sellers buyers leads participants attendees staff instructors visitors deans profiles friends players
   tenants nurses donors volunteers borrowers readers guardians beneficiaries pupils residents landlords
   recruiters parents children travellers travelers tourists neighbours neighbors citizens taxpayers speakers
   lawyers witnesses pilots tutors clientes usuarios colaboradores funcionarios empleados alumnos alunos
   pacientes socios miembros personas pessoas personen kunden benutzer mitglieder mitarbeiter patienten
   interns apprentices trainers technicians clerks couriers farmers pharmacists policyholders dependents guarantors
   membres utilisateurs adherents`.split(/\s+/),
);

/** Whether the rows of a table, named in the plural, are people. */
export function isAboutPeople(table: string): boolean {
  return PEOPLE.has(table.slice(table.lastIndexOf('_') + 1));
}

const TABLE_OF = new Map(
  Object.entries(TABLE_BY_TYPE).flatMap(([table, types]) => types.map((type) => [type, table] as const)),
);

/** The table that fields of a type usually lie in; null for what lies in any. */
export function usualTable(semanticType: string): string | null {
  return TABLE_OF.get(semanticType) ?? null;
}
