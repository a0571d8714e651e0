/** What somebody does with things that have names, by language: the rows that it makes, and what each part of it is. */
export interface Deed {
  table: string;
  /** The field of a name right behind the verb, and of a number there. */
  object?: string;
  number?: string;
  /** How much it has to say to be more than a click: `I open a claim "7"`. */
  least?: number;
  /** Another table, where a role is said. */
  tables?: Readonly<Record<string, string>>;
  /** What it makes is the noun behind it, by its name: `issues a permit "P-1"`. */
  makes?: true;
  /** It is told only of a sum: `pays 20 EUR`, not `pays with a card`. */
  ofMoney?: true;
  /** Fields of values and names behind these words, where no noun stands before them. */
  roles: Readonly<Record<string, string>>;
}

const deed = (table: string, object?: string, roles: Readonly<Record<string, string>> = {}, number?: string): Deed => ({
  table,
  roles,
  ...(object === undefined ? {} : { object }),
  ...(number === undefined ? {} : { number }),
});

const paid = (table: string, roles: Readonly<Record<string, string>>): Deed => ({
  table,
  number: 'amount',
  ofMoney: true,
  roles,
});

const RENTED = deed('rentals', 'item', { from: 'owner', to: 'renter' });
const HIRED: Deed = { ...deed('rentals', 'name', { from: 'owner', as: 'position' }), tables: { as: 'employees' } };
const ENROLLED = deed('enrolments', 'student', { in: 'course', on: 'course', for: 'course' });
const SHIPPED = deed('shipments', 'item', { to: 'recipient', from: 'sender' });

/** Each verb in the forms that steps use. */
const ENGLISH: readonly (readonly [string, Deed])[] = [
  ['lend lends lent lending', deed('loans', 'item', { to: 'borrower' })],
  ['borrow borrows borrowed borrowing', deed('loans', 'item', { from: 'lender' })],
  ['rent rents rented renting', RENTED],
  ['hire hires hired hiring', HIRED],
  ['lease leases leased', RENTED],
  ['reserve reserves reserved reserving', deed('reservations', 'item', { for: 'name' })],
  ['book books booked booking', deed('bookings', 'item')],
  ['order orders ordered ordering', deed('orders', 'product')],
  ['buy buys bought buying', deed('orders', 'product', { from: 'seller' })],
  ['purchase purchases purchased', deed('orders', 'product', { from: 'seller' })],
  ['sell sells sold selling', deed('sales', 'product', { to: 'buyer' })],
  ['prescribe prescribes prescribed', deed('prescriptions', 'medication', { to: 'patient', for: 'patient' })],
  ['subscribe subscribes subscribed', deed('subscriptions', undefined, { to: 'plan' })],
  ['apply applies applied', deed('applications', undefined, { for: 'position' })],
  ['enrol enrols enrolled', ENROLLED],
  ['enroll enrolls', ENROLLED],
  ['invite invites invited', deed('invitations', 'invitee', { as: 'role', to: 'event' })],
  ['rate rates rated', deed('reviews', 'item')],
  ['complain complains complained', deed('complaints', undefined, { about: 'subject' })],
  ['bid bids', deed('bids', undefined, { on: 'item', for: 'item' }, 'amount')],
  ['offer offers offered', deed('offers', 'item', { to: 'recipient' })],
  ['vote votes voted', deed('votes', undefined, { for: 'candidate' })],
  ['admit admits admitted', deed('admissions', 'patient', { to: 'ward' })],
  ['refer refers referred', deed('referrals', 'patient', { to: 'specialist' })],
  ['ship ships shipped', SHIPPED],
  ['dispatch dispatches dispatched', SHIPPED],
  ['deliver delivers delivered', deed('deliveries', 'item', { to: 'recipient' })],
  ['assign assigns assigned', deed('assignments', undefined, { to: 'assignee' })],
  ['issue issues issued', { ...deed('documents', undefined, { to: 'holder' }), makes: true }],
  ['award awards awarded', { ...deed('awards', undefined, { to: 'recipient' }), makes: true }],
  ['schedule schedules scheduled', deed('appointments', undefined, { at: 'location', with: 'with' })],
  ['measure measures measured', deed('measurements')],
  ['record records recorded', deed('measurements')],
  ['take takes took taken taking', { ...deed('', 'item'), least: 2 }],
  ['request requests requested', deed('requests')],
  ['lodge lodges lodged', deed('requests')],
  ['file files filed', deed('requests')],
  ['raise raises raised', deed('requests')],
  ['transfer transfers transferred transferring', paid('transfers', { from: 'from', to: 'to' })],
  ['wire wires wired', paid('transfers', { from: 'from', to: 'to' })],
  ['pay pays paid paying', paid('payments', { to: 'recipient', from: 'from' })],
  ['deposit deposits deposited depositing', paid('deposits', { in: 'account', into: 'account', to: 'account' })],
  ['withdraw withdraws withdrew withdrawn withdrawing', paid('withdrawals', { from: 'account' })],
  ['donate donates donated donating', paid('donations', { to: 'recipient' })],
  ['refund refunds refunded', paid('refunds', { to: 'recipient' })],
  ['charge charges charged', deed('charges', 'item', { to: 'account' }, 'amount')],
  ['spend spends spent', paid('expenses', { on: 'item', at: 'merchant' })],
  ['open opens opened', { ...deed('requests'), least: 2 }],
  ['report reports reported', { ...deed('reports'), least: 2 }],
]; // prettier-ignore

export interface Verb extends Deed {
  /** `lend`: what nobody says of one person. */
  base: boolean;
}

const verbs = (list: readonly (readonly [string, Deed])[]): ReadonlyMap<string, Verb> =>
  new Map(
    list.flatMap(([forms, done]) => forms.split(' ').map((form, i) => [form, { ...done, base: i === 0 }] as const)),
  );

export const DEEDS: Readonly<Record<string, ReadonlyMap<string, Verb> | undefined>> = { en: verbs(ENGLISH) };

/** What is done by a verb that nobody knows. */
export const ANY_DEED: Deed = deed('', undefined, { to: 'recipient' });

/** What is as much as it says: `a claim of 2400`. */
export const OF_MONEY = /^(?:claim|payment|transfer|donation|deposit|withdrawal|refund|loan|fine|credit|bid|offer|invoice|bill|expense|grant|bonus|purchase|order|quote|fee|gift|estimate)$/; // prettier-ignore

/** What is done to what is seen. */
export const DONE_ON_SCREEN =
  /^(?:zoom|slid|pan|resiz|rotat|flip|shak|touch|point|highlight|drill|jump|step|tab|type|swap|undo|redo|debug|compil|deploy|restart|reboot|start|simulat|trigger|fir|emit|dispatch)(?:e|e?s|e?d|[bpt]?ing|[bpt]ed)?$/;

/** People in what they do, besides those whom tables hold. */
export const WHO_DOES: Readonly<Record<string, RegExp | undefined>> = {
  en: /^(?:clerk|nurse|chef|cook|secretary|partner|merchant|librarian|physician|technician|receptionist|pharmacist|dentist|therapist|cashier|teller|farmer|broker|trader|dealer|landlady|bidder|buyer|adjuster|inspector|auditor|organi[sz]er|operator|trainer|coach|dispatcher|janitor|editor|publisher|voter|surveyor|examiner|assessor|advis[eo]r|consultant|accountant|assistant|engineer|mechanic|plumber|electrician|gardener|baker|waiter|waitress|barista|captain|referee|professor|lecturer|headmaster|principal|registrar|treasurer|mayor|judge|notary|solicitor|underwriter|insurer|claimant|debtor|creditor|lender|investor|contractor|employer|planner|scheduler|shopper|purchaser|supervisor|foreman|picker|packer|shipper|courier|commuter|rider|caretaker|carer|midwife|surgeon|paramedic|vet|host|warden|reception|management|staff|accounting|payroll|housekeeping|security|[a-z]{3,}(?:sman|swoman|keeper|worker|officer|holder))$/,
};
