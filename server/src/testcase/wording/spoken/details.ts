/** How more is said of a thing behind its name, by language: `a patient "Ann" born on "1968-11-30"`. */
export interface Details {
  /** What stands in front of a value, and the field that the value then is. */
  before: Readonly<Record<string, string>>;
  /** As `before`, where the value is such as the field has: `on "2024-05-06" at "09:15"`. */
  dates: Readonly<Record<string, string>>;
  times: Readonly<Record<string, string>>;
  sums: Readonly<Record<string, string>>;
  from: string;
  to: string;
  /** `between 08:00 and 17:30`: the same. */
  between: string;
  /** `for 28 days`: in front of a number and what it counts. */
  during: string;
  /** What time is counted in. */
  units: string;
  currencies: string;
  /** What has a name in front of it: `in the Sales department`. */
  parts: string;
  /** Ends of words that make a field with what stands between them and a value: `insured with`; and what may stand there. */
  participle: RegExp;
  joins: RegExp;
  /** Such words of pages and programs, and those that say what is done: no fields. */
  not: RegExp;
  /** `who was`, in front of any of these. */
  leads: string;
}

/** `a claim in state "open"`, `a vehicle in group "C4"`: what a thing is in by its name. */
const IN = 'state|status|group|region|country|city|currency|size|colour|color|language|segment|stage|phase|grade|zone|tier|unit|format|edition|condition'; // prettier-ignore

function each(joins: string, fields: string): Record<string, string> {
  return Object.fromEntries(fields.split('|').map((field) => [`${joins} ${field}`, field]));
}

/** `lives in` and `living in` are the same. */
function persons(verbs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(verbs).flatMap(([phrase, field]) => {
      const [verb, ...rest] = phrase.split(' ') as [string, ...string[]];
      const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
      return [`${verb}s`, `${stem}ing`, verb].map((form) => [[form, ...rest].join(' '), field]);
    }),
  );
}

export const DETAILS: Readonly<Record<string, Details | undefined>> = {
  en: {
    before: {
      born: 'date of birth', 'born on': 'date of birth', 'born in': 'place of birth', aged: 'age', 'of age': 'age',
      due: 'due date', 'due on': 'due date', 'due by': 'due date', 'due at': 'due time', dated: 'date',
      'valid from': 'valid from', 'valid until': 'valid until', 'valid till': 'valid until', 'valid to': 'valid until',
      'based in': 'city', 'resident in': 'city', 'located in': 'location', 'located at': 'location', 'resident at': 'address',
      'registered to': 'owner', because: 'reason', 'because of': 'reason', 'for the reason': 'reason', 'belonging to': 'owner', 'owned by': 'owner',
      'written by': 'author', 'authored by': 'author', 'starting from': 'start date', 'registered at': 'address',
      'in favour of': 'payee', 'in favor of': 'payee', 'on behalf of': 'client', 'amounting to': 'amount', 'as of': 'date',
      'effective from': 'effective from',
      ...each('in', IN), ...each('of', 'type|category|size|class|grade'), ...each('on', 'plan|tariff'), ...each('at', 'level|grade'),
      ...persons({
        'live at': 'address', 'reside at': 'address', 'live in': 'city', 'reside in': 'city',
        weigh: 'weight', earn: 'salary', cost: 'price', 'expire on': 'expiry date', expire: 'expiry date',
        'start on': 'start date', 'begin on': 'start date', 'start at': 'start time', 'begin at': 'start time',
        'end on': 'end date', 'end at': 'end time', 'depart at': 'departure time', 'depart on': 'departure date',
        'leave at': 'departure time', 'leave on': 'departure date', 'arrive at': 'arrival time', 'arrive on': 'arrival date',
        'depart from': 'from', 'return on': 'return date', 'return to work on': 'return date', 'join on': 'join date',
        'move in on': 'move in date', 'move out on': 'move out date', 'retire on': 'retirement date', 'resign on': 'resignation date',
        'check in on': 'check in date', 'check out on': 'check out date', 'graduate on': 'graduation date',
      }),
    },
    dates: { on: 'date', until: 'until', till: 'until', by: 'due date', since: 'since', from: 'from', for: 'date' },
    times: { at: 'time', until: 'until', from: 'from', for: 'time' },
    sums: { over: 'amount', of: 'amount', for: 'price', at: 'price' },
    from: 'from',
    between: 'between',
    to: 'to|till|until',
    during: 'for|over',
    units: 'minutes|hours|days|nights|weeks|months|years|minute|hour|day|night|week|month|year',
    currencies: 'eur|usd|gbp|chf|sek|pln|cad|aud|jpy|inr|€|euros?|dollars?|pounds?|cents?',
    parts: 'department|team|branch|division|ward|warehouse|region|office|district|league|faculty',
    participle: /(?:[a-z]{3}ed|[a-z]{3}ing|sent|made|sold|bought|held|written|drawn|taken|given|paid|built|kept|driven|worn)$/,
    joins: /^(?:on|at|in|by|to|from|with|for|as|since|under)$/,
    not: /^(?:displayed|enabled|disabled|activated|deactivated|limited|shown|selected|clicked|entered|logged|redirected|navigated|navigating|stored|saved|found|sorted|ordered|filtered|grouped|returned|returning|loaded|opened|running|listening|installed|mapped|configured|based|used|using|having|including|containing|according|starting|ending|beginning|matching|following|called|named|titled|added|removed|checked|ticked|typed|filled|authenticated|identified|registered|exposed|mocked|stubbed|visited|being|existing|missing|pending|needed|required|changed|updated|replaced|renamed|expected|looking|searching|waiting|working|related|associated|linked|attached|uploaded|downloaded|written|pressing|clicking|landed|landing|thing|string|nothing|something|anything|everything|during|setting|heading|hearing|rating|listing|meeting|training|building|booking|shipping|billing|pricing)$/,
    leads: 'who|which|that|is|are|was|were|and|,',
  },
}; // prettier-ignore
