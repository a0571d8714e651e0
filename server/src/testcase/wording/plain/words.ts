/** Words of English sentences whose values no quotes hold. */

/** What is done to pages and programs: such a clause says nothing about data. */
export const ON_SCREEN =
  /^(?:(?:double-?|right-?)?click|press|tap|hit|hover|scroll|wait|refresh|reload|navigat|brows|redirect|zoom|resiz|retr[yi]|execut|run|ran|launch|focus|expand|collaps|mock|stub|install|deploy|configur|debug|log|sign|run|repeat|call|invok|verif|assert|maximi[sz]|minimi[sz])/;

/** Where these are spoken of, it is about a program. */
export const OF_PROGRAM =
  /^(?:buttons?|links?|icons?|browsers?|pixels?|endpoints?|responses?|apis?|cursors?|urls?|checkbox(?:es)?|dropdowns?|tabs?|viewport|http|https|seconds?|milliseconds?|ms|timeout|retries|headers?|rows?|columns?|characters?|pages?|screenshots?|elements?|steps?|scenarios?|json|xml|query|database|app|website|menu|popup|dialog|modal|window)$/;

/** Nouns of sums, which name what so much is. */
export const MONEY =
  /^(?:excess|fees?|charges?|dut(?:y|ies)|deposit|rent|budget|limit|fine|tip|discount|salary|balance|price|cost|bonus|allowance|premium|penalty|surcharge|commission|rebate|refund|subsidy|grant|wage|bail|bond|fare|toll|tax|vat|levy|overdraft|turnover|income|turnover|profit|loss|debt|arrears|credit|copay|co-payment|deductible|valuation|estimate|quote|rate|reward|donation|pledge|contribution|instal?ment|instalments|retainer|float|minimum|maximum|ceiling|cap|threshold|target|stake|bid|offer|value|worth|total|subtotal|amount|sum|principal|collateral|dividend|pension|benefit)$/;

/** Nouns of spans of time. */
export const PERIOD =
  /^(?:tenure|term|period|duration|length|notice|delay|warranty|guarantee|lease|trial|probation|stay|suspension|ban|leave|wait|break|lifespan|retention|gap|interval|window|extension|grace|turnaround|residency|apprenticeship|subscription|cooldown|runtime|shift|course|sentence)$/;

/** What so many days or hours are of: `25 days of holiday entitlement`. */
export const ENTITLED = /^(?:entitlement|allowance|credit|experience|notice|service|warranty|training|cover)$/;

export const SPAN =
  /^(?:minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|years?|yrs?|seconds?|secs?)$/;

export const LATE = /^(?:late|early|overdue)$/;

/** How something is measured, by the word behind it. */
export const TALL: Readonly<Record<string, string>> = {
  tall: 'height', high: 'height', wide: 'width', long: 'length', deep: 'depth', thick: 'thickness', heavy: 'weight', away: 'distance', old: 'age',
}; // prettier-ignore

/** What a day or an hour is called by what is done then. */
export const DONE: readonly (readonly [RegExp, string])[] = [
  [/^due$/, 'due'],
  [/^(?:opens?|opening|opened)$/, 'opening'],
  [/^(?:closes?|closing|closed)$/, 'closing'],
  [/^(?:expires?|expiring|expired)$/, 'expiry'],
  [/^(?:starts?|starting|started|begins?|beginning|began|commences?|commencing)$/, 'start'],
  [/^(?:ends?|ending|ended|finish(?:es|ed|ing)?)$/, 'end'],
  [/^(?:departs?|departing|departed)$/, 'departure'],
  [/^(?:arriv(?:es?|ing|ed)|lands?|landed|pulled)$/, 'arrival'],
  [/^(?:deliver(?:s|ed|y|ies)?)$/, 'delivery'],
  [/^(?:paid|payment|payments)$/, 'payment'],
  [/^(?:return(?:s|ed)?|returns)$/, 'return'],
  [/^(?:issued)$/, 'issue'],
  [/^(?:renews?|renewed|renewal)$/, 'renewal'],
  [/^(?:hired)$/, 'hire'],
  [/^(?:joined)$/, 'joining'],
  [/^(?:enrolled|enrolment|enrollment)$/, 'enrolment'],
  [/^(?:dispatched|shipped)$/, 'dispatch'],
  [/^(?:dated)$/, ''],
  [/^(?:effective|effect)$/, 'effective'],
  [/^(?:born)$/, 'birth'],
  [/^(?:collected|collection)$/, 'collection'],
  [/^(?:harvested)$/, 'harvest'],
  [/^(?:purchased|bought)$/, 'purchase'],
  [/^(?:installed)$/, 'installation'],
  [/^(?:serviced)$/, 'service'],
  [/^(?:admitted)$/, 'admission'],
  [/^(?:discharged)$/, 'discharge'],
];

/** Things in classes that have names of their own in front of them: `the Network team`. */
export const NAMED_IN_FRONT =
  /^(?:team|department|plan|tariff|package|scheme|membership|ward|region|programme|program|campaign|tier|club|project|route|warehouse|depot|branch|edition|licence|license|fund|festival|society|squad|league|division|faculty|campus|clinic|hotel|suite|range|collection|family|parish|estate|district|zone|bundle)$/;

/** What things are in by words in capitals behind it: `with reason Lost`, `to stage Second interview`. */
export const NAMED_BEHIND =
  /^(?:reason|reference|stage|status|priority|category|scheme|point|stop|depot|topic|subject|grade|rating|vendor|supplier|brand|make|model|colou?r|format|language|currency|method|channel|breed|allergy|diagnosis|role|position|post|type|tariff|plan|tier|ward|severity|outcome|destination|origin|department|region|preference|mode|condition|season|terminal|zone|severity|urgency|occupation|nationality|profession|faculty|variety|flavou?r|symptom|material|shade|team|exhibition|film|play|band|species|cause|venue|course|module|station|airport|port|hospital|clinic|standard|class|group|section|medium|genre|treatment|service|vaccine|drug|medicine|medication|motif|theme|preference|title|job|rank|level)$/;

/** What is a number of things rather than a noun for what they are. */
export const NUMBERED = /^(?:number|no|code|id|ref|reference|pin|serial|registration|postcode|zip|point|key)$/;

/** What counts are told by without `number`: `level 3`, `age 9`. */
export const BARE_NUMBER =
  /^(?:level|grade|size|priority|version|stage|phase|year|class|age|score|rate|count|temperature|weight|height|width|length|depth|standard|severity|rating|quantity|rank|tier|mark|pulse|mileage|reading|dose|batch|distance|speed|radius|amount|lot|chapter|floor|extension|volume|edition|gear|points?|rent|price|cost|salary|balance|pressure|humidity|voltage)$/;

/** Nouns of what somebody is, besides those of tables. */
export const COLORS = /^(?:black|white|silver|grey|gray|red|blue|green|yellow|orange|brown|gold|beige|purple|pink|maroon|navy|cream|ginger|tabby|chestnut|bay)$/; // prettier-ignore
export const MAKES = /^(?:Ford|Honda|Toyota|Vauxhall|Volkswagen|VW|BMW|Audi|Mercedes|Nissan|Peugeot|Renault|Citroen|Citroën|Fiat|Kia|Hyundai|Mazda|Skoda|Seat|Volvo|Tesla|Suzuki|Mitsubishi|Subaru|Chevrolet|Chevy|Dodge|Jeep|Lexus|Jaguar|Mini|Opel|Dacia|Holden|Tata|Mahindra|Maruti|Isuzu|Porsche|Buick|Cadillac|Chrysler|GMC|Acura|Infiniti|Hino|Scania|Iveco|DAF|Yamaha|Kawasaki|Ducati|Vespa|Bajaj|Hero)$/; // prettier-ignore

/** The last word of a street in an address. */
export const STREET = /^(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Drive|Dr|Close|Court|Ct|Way|Place|Pl|Square|Sq|Terrace|Crescent|Gardens|Hill|Row|Grove|Parade|Boulevard|Blvd|Highway|Hwy|Mews|Walk|Quay|Wharf|Green|Rise)$/; // prettier-ignore

/** Whoever takes, gives and orders medicines. */
export const PRESCRIBES = /^(?:prescri|dispens|administ|inject)/;
export const DOSED = /^(?:tablets?|capsules?|doses?|vials?|ampoules?|pills?|sachets?|drops)$/;
export const DOSE = /^(?:mg|mcg|µg|iu|ml)$/;
export const BYTES = /^(?:gb|mb|tb|kb|gib|mib)$/;

/** What rises and falls. */
export const CHANGES = /^(?:goes|go|went|rises?|rose|raises?|raised|increases?|increased|drops?|dropped|falls?|fell|changes?|changed|moves?|moved|cuts?|lowers?|lowered|reduces?|reduced|decreases?|decreased|jumps?|jumped|climbs?|climbed|slips?|slipped)$/; // prettier-ignore

/** Titles in front of names, and the field of who has them. */
export const TITLES: Readonly<Record<string, string>> = {
  mr: 'name', mrs: 'name', ms: 'name', miss: 'name', mx: 'name', sir: 'name', dame: 'name', lady: 'name', dr: 'doctor', doctor: 'doctor',
  nurse: 'nurse', professor: 'professor', prof: 'professor', judge: 'judge', officer: 'officer', sergeant: 'officer', captain: 'captain',
  councillor: 'councillor', cllr: 'councillor', constable: 'officer', father: 'name', sister: 'name', rev: 'name', reverend: 'name', chef: 'chef', coach: 'coach',
}; // prettier-ignore
