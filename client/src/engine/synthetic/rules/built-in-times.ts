import type { Rule } from '../../schema/rule';
import type { Column, Table } from '../../schema/schema';
import { phaseOf } from '../facts/timeline';
import { isNumber, isTime, quoted, type RuleMaker, type Surroundings } from './built-in';

/** When a row came to be. */
const CREATED =
  /^(created|inserted|registered|joined|signed_?up|opened|ordered|placed|submitted|issued|order|invoice|payment|registration|creation|purchase|booking|transaction)_?(at|on|date|time|ts|datetime|timestamp)$|^(created|date_created|creation)$/i;

/** What begins and what ends it: the first word of a name becomes the second. */
const SPANS: readonly [from: string, to: readonly string[]][] = [
  ['start', ['end', 'finish', 'stop']],
  ['starts', ['ends']],
  ['started', ['ended', 'finished', 'completed', 'stopped']],
  ['begin', ['end']],
  ['begins', ['ends']],
  ['from', ['to', 'until', 'till', 'thru', 'through']],
  ['departure', ['arrival']],
  ['departs', ['arrives']],
  ['departed', ['arrived']],
  ['checkin', ['checkout']],
  ['check_in', ['check_out']],
  ['pickup', ['dropoff', 'return']],
  ['opened', ['closed']],
  ['opens', ['closes']],
  ['open', ['close']],
  ['hire', ['termination', 'leave']],
  ['hired', ['terminated', 'left']],
  ['admission', ['discharge']],
  ['admitted', ['discharged']],
  ['issued', ['expires', 'expired']],
  ['issue', ['expiry', 'expiration', 'due']],
  ['invoice', ['due']],
  ['effective', ['expiration', 'expiry']],
  ['rental', ['return']],
  ['loan', ['return', 'due']],
  ['borrowed', ['returned', 'due']],
];
const EXTREMES: readonly [low: string, high: string][] = [
  ['min', 'max'],
  ['minimum', 'maximum'],
  ['low', 'high'],
  ['lower', 'upper'],
];

/** Things happen after what they need: children after their parents, ends after beginnings, events when the status says. */
export const timeRules: RuleMaker = (around) => {
  const events = statusEvents(around.table);
  const spans = spanRules(around.table).filter(({ column }) => !events.some((event) => event.column === column));
  const created = createdRules(around);
  const taken = new Set([...events, ...spans].map(({ column }) => column));
  return [...events, ...spans, ...created.filter(({ column }) => !taken.has(column)), ...extremes(around.table)];
};

/** Created not before its parents; and what happened to it later still does so. */
function createdRules({ table, parents }: Surroundings): Omit<Rule, 'table'>[] {
  const created = table.columns.find((column) => CREATED.test(column.name) && isTime(column));
  if (created === undefined) return [];
  const before = parents.flatMap(({ relationship, table: parent }) => {
    const own = parent.columns.find((column) => CREATED.test(column.name) && isTime(column));
    return own === undefined ? [] : [`${quoted(relationship.from_columns[0])}.${quoted(own.name)}`];
  });
  if (before.length === 0) return [];
  const latest = before.length === 1 ? before[0] : `greatest(${before.join(', ')})`;
  const least = created.type.name === 'date' ? '1 day' : '1 minute';
  const rules: Omit<Rule, 'table'>[] = [
    {
      column: created.name,
      value: `later(${latest}, '${least}', '7 days')`,
      reason: 'Nothing is there before what it belongs to.',
    },
  ];
  for (const column of table.columns) {
    if (column === created || !isTime(column)) continue;
    const phase = phaseOf(column.name);
    if (phase !== 'change' && phase !== 'end') continue;
    const [from, to] = phase === 'change' ? ['1 day', '20 days'] : ['21 days', '50 days'];
    rules.push({ column: column.name, value: ifThere(column, `later(${quoted(created.name)}, '${from}', '${to}')`) });
  }
  return rules;
}

function spanRules(table: Table): Omit<Rule, 'table'>[] {
  const named = new Map(table.columns.map((column) => [column.name.toLowerCase(), column]));
  return table.columns.flatMap((start) => {
    if (!isTime(start)) return [];
    const ends = SPANS.flatMap(([from, to]) => to.flatMap((word) => swapped(start.name, from, word)));
    const end = ends.map((name) => named.get(name)).find((column) => column !== undefined && isTime(column));
    if (end === undefined || end === start) return [];
    const [least, most] =
      end.type.name === 'date' || start.type.name === 'date' ? ['1 day', '30 days'] : ['30 minutes', '14 hours'];
    return [
      {
        column: end.name,
        value: ifThere(end, `later(${quoted(start.name)}, '${least}', '${most}')`),
        reason: `${end.name} is after ${start.name}.`,
      },
    ];
  });
}

function extremes(table: Table): Omit<Rule, 'table'>[] {
  const named = new Map(table.columns.map((column) => [column.name.toLowerCase(), column]));
  return table.columns.filter(isNumber).flatMap((low) => {
    const highs = EXTREMES.flatMap(([from, to]) => swapped(low.name, from, to));
    const high = highs.map((name) => named.get(name)).find((column) => column !== undefined && isNumber(column));
    if (high === undefined || high === low) return [];
    return [{ column: high.name, value: `greatest(${quoted(high.name)}, ${quoted(low.name)})` }];
  });
}

/** `start_date` -> `end_date`: a word of the name by another. */
function swapped(name: string, from: string, to: string): string[] {
  const pattern = new RegExp(`(^|_)${from}(?=_|$)`, 'i');
  return pattern.test(name) ? [name.toLowerCase().replace(pattern, `$1${to}`)] : [];
}

/** Times that are there only when the status has come so far, and the words of statuses that have, and have not. */
const EVENTS: readonly [event: RegExp, reached: string, before: string][] = [
  [
    /^(paid|payment)_?(at|on|date|time)$/i,
    'paid processing packed shipped in_transit out_for_delivery delivered completed fulfilled refunded returned closed settled',
    'new draft pending open created placed unpaid awaiting_payment cancelled canceled failed declined overdue void',
  ],
  [
    /^(shipped|shipping|dispatched|sent)_?(at|on|date|time)$/i,
    'shipped dispatched sent in_transit out_for_delivery delivered completed fulfilled returned refunded closed',
    'new draft pending open created placed paid processing packed confirmed approved cancelled canceled on_hold',
  ],
  [
    /^(delivered|delivery|received|arrived)_?(at|on|date|time)$/i,
    'delivered completed fulfilled received returned closed',
    'new draft pending open created placed paid processing packed confirmed approved shipped dispatched sent in_transit out_for_delivery cancelled canceled on_hold lost',
  ],
  [/^(cancell?ed|cancell?ation)_?(at|on|date|time)$/i, 'cancelled canceled', anythingBut('cancelled canceled')],
  [/^(refunded|refund)_?(at|on|date|time)$/i, 'refunded', anythingBut('refunded')],
  [/^(returned)_?(at|on|date|time)$/i, 'returned refunded', anythingBut('returned refunded')],
  [
    /^(completed|finished|closed|resolved|ended)_?(at|on|date|time)$/i,
    'completed complete finished done closed resolved fulfilled ended settled',
    'new draft pending open created in_progress processing active running scheduled assigned on_hold waiting reopened queued started',
  ],
  [
    /^(approved)_?(at|on|date|time)$/i,
    'approved accepted paid active completed',
    'new draft pending submitted open in_review rejected denied declined',
  ],
  [
    /^(rejected|denied|declined)_?(at|on|date|time)$/i,
    'rejected denied declined',
    anythingBut('rejected denied declined'),
  ],
  [/^(published)_?(at|on|date|time)$/i, 'published archived live', 'draft pending in_review scheduled unpublished'],
  [/^(deleted)_?(at|on|date|time)$/i, 'deleted removed', anythingBut('deleted removed')],
  [/^(archived)_?(at|on|date|time)$/i, 'archived', anythingBut('archived')],
];

/** Statuses that say that something has not happened, unless they are it. */
function anythingBut(words: string): string {
  const all =
    'new draft pending open created placed paid processing packed confirmed approved shipped in_transit delivered completed active inactive published resolved closed refunded returned cancelled canceled rejected failed';
  return all
    .split(' ')
    .filter((word) => !words.split(' ').includes(word))
    .join(' ');
}

function statusEvents(table: Table): Omit<Rule, 'table'>[] {
  const status = table.columns.find(
    ({ name, type }) => /(^|_)(status|state)$/i.test(name) && !isNumber({ type } as Column) && type.name !== 'bool',
  );
  if (status === undefined) return [];
  const created = table.columns.find((column) => CREATED.test(column.name) && isTime(column) && !column.nullable);
  return table.columns.flatMap((column) => {
    const event = EVENTS.find(([pattern]) => pattern.test(column.name));
    if (event === undefined || !isTime(column) || !column.nullable) return [];
    const [, reached, before] = event;
    const phase = phaseOf(column.name);
    const [from, to] = phase === 'end' ? ['21 days', '50 days'] : ['1 day', '20 days'];
    const own = quoted(column.name);
    const when =
      created === undefined || created === column ? own : `later(${quoted(created.name)}, '${from}', '${to}')`;
    const word = `replace(lower(${quoted(status.name)}::text), ' ', '_')`;
    return [
      {
        column: column.name,
        value: `case when ${word} in (${list(reached)}) then ${when} when ${word} in (${list(before)}) then null else ${own} end`,
        reason: `${column.name} is there when ${status.name} says so.`,
      },
    ];
  });
}

const list = (words: string): string =>
  words
    .split(' ')
    .map((word) => `'${word}'`)
    .join(', ');

/** The value where there would be one without the rule. */
function ifThere({ name, nullable }: Column, value: string): string {
  return nullable ? `case when ${quoted(name)} is not null then ${value} end` : value;
}
