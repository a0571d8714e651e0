/** Nouns and pages that tell which table a test is about, as data. */

/** Things that tests need rows of, singular. Any other noun counts only where a step plainly gives it data. */
export const KNOWN_NOUNS: ReadonlySet<string> = new Set(
  (
    'user customer client member person contact guest employee student patient teacher author administrator manager agent passenger driver ' +
    'doctor candidate applicant subscriber owner seller buyer lead participant attendee instructor visitor product order item article category ' +
    'invoice payment transaction transfer account booking reservation appointment review comment message post blog ticket task project issue ' +
    'event course lesson class exam grade book movie film song album playlist recipe address company organization organisation supplier vendor ' +
    'department team group role permission subscription coupon voucher promotion discount shipment delivery cart warehouse store shop branch ' +
    'country city region zone currency channel taxon brand vehicle car flight hotel room property listing loan policy claim contract quote ' +
    'opportunity campaign case asset device tag note document notification survey question answer job application vacancy position friend ' +
    'wallet card photo shift holiday expense report tenant building apartment restaurant menu dish ingredient meal shelf library loan ' +
    'game dean expense budget goal workout pet animal owner vet visit prescription diagnosis test_result variant ' +
    'vacancy membership enrollment enrolment medication payee beneficiary guardian passport webhook invitation parcel truck trip timesheet ' +
    'borrower donor donation volunteer nurse thread pupil neighbour neighbor citizen resident taxpayer landlord objection complaint permit licence ' +
    'vaccination vaccine treatment medicine sponsor speaker workshop tournament player club lawyer witness pilot voyage pallet consignment depot ' +
    'meter tariff household mortgage scholarship tutor semester timetable quiz bicycle bike scooter boat ferry concert venue festival exhibition ' +
    'museum interview payslip enquiry inquiry auction rental equipment'
  ).split(' '),
);

/** What a tester calls things around the data: never tables. */
export const NOT_TABLES: ReadonlySet<string> = new Set(
  (
    'page button browser screen form field link database db server file directory folder window tab application app system website site api request ' +
    'response endpoint url message_box modal popup dialog feature scenario step test environment session config configuration setting time second ' +
    'minute hour day week month year times character char letter digit word line row column result record value number percent pixel attempt try ' +
    'error warning exception alert step test steps way thing one it something text string input output step definition definition code script command program ' +
    'terminal console process service token header body json xml list option choice checkbox dropdown box icon image element section panel ' +
    'homepage dashboard home login logout signin signup registration data detail information info infor inf credential access permission internet connection ' +
    'network language locale mode state status title label name type kind format version case bit byte kb mb gb level section digit occurrence count ' +
    'cancel complete reject approve confirm accept decline assign choose withdraw subscribe unsubscribe pay buy sell lend borrow receive ask tell merge publish restore rename ' +
    'copy version example background step hook world formatter plugin gem library module suite runner report match behavior behaviour step_definition ' +
    'the a an following new same other lot set pair kind sort bunch set schedule menu view tooltip banner field table driver clean fresh default empty ' +
    'cookie cache queue log request_body payload parameter param argument variable property attribute key hash sleep pause timeout delay point ' +
    'basic standard simple main current active first last next previous total sum amount price cost percentage fee unit user_agent side end item_count ' +
    'mouse keyboard screenshot valid invalid success failure fact user_interface ui test_case base step_text day date email password username phone ' +
    'i we he she you they who which what that there everywhere everyone anybody nobody anything everything stage phase datum quantity btn lnk icn img'
  ).split(' '),
);

/** What titles, addresses and page objects speak of besides: parts of pages, what is done, and how it goes. Singular. */
const NO_THINGS: ReadonlySet<string> = new Set(
  (
    'fill enter send save add create edit remove delete put make run start stop visit find look read write close register logon submit assert verify wait ' +
    'element alert frame iframe slider control widget component search pop ext sip url top bar nav csv pdf api out off filter pagination radio accordion ' +
    'datepicker picker autocomplete auto_complete enable disable validate sort toggle journey flow path creation deletion validation verification selection ' +
    'submission update change remember_me check click press type select open show display navigate navigation header footer sidebar landing overview index ' +
    'administration base common shared util helper app internet mobile desktop sandbox smoke regression sanity e2e end integration functional acceptance ' +
    'positive negative happy basic behavior feature use user_story input output radio_button drag drop hover scroll keyboard upload download import export ' +
    'about privacy detail empty wrong incorrect correct required mandatory optional single multiple many few more other another again it them us me you him ' +
    'her this that these those here there now today tomorrow all any none new alias assertion connector viewport locator selector mock fixture intercept ' +
    'late least most early much utility traversal spy stub retry credential authentication authorization access session security error message_text toast notification_text spinner ' +
    'loader capability ability web workflow method fix subtotal generation include exclude apply manage necessary associated health'
  ).split(' '),
);

/** Things that somebody may make, and that pages and tests are called for what they are: `/docs`, `Demos`. */
const NO_PAGES: ReadonlySet<string> = new Set(
  (
    'tool demo example store practice playground rule theme layout doc documentation guide tutorial help term news answer result action hook ' +
    'interaction bug admin color portal platform animation'
  ).split(' '),
);

/**
 * Whether a word, singular, may be a thing that rows are of, where nothing but a title or an address says it; `isMade`
 * where the title says that it is made.
 */
export function mayBeTable(word: string, isMade = true): boolean {
  if (KNOWN_NOUNS.has(word)) return true;
  if (!isMade && NO_PAGES.has(word)) return false;
  return (
    /^[a-z]{3,30}$/.test(word) &&
    !NOT_TABLES.has(word) &&
    !NO_THINGS.has(word) &&
    !ADJECTIVES.has(word) &&
    !/(?:(?<!meet|train|view|rat|hear|screen|read|wedd|offer|brief)ing|ed|(?<!fami|supp|rep|assemb)ly|able|ful|less)$/.test(
      word,
    )
  );
}

/** In front of a noun: they say which, not what. */
export const ADJECTIVES: ReadonlySet<string> = new Set(
  (
    'a an the this that new existing registered unregistered valid invalid active inactive logged in logged-in authenticated anonymous unauthenticated ' +
    'following some several many multiple another any other different same single simple basic standard default first second third last next ' +
    'earliest latest oldest newest lowest highest previous current pending confirmed unconfirmed approved verified unverified enabled disabled deleted archived published unpublished draft ' +
    'my your his her its their our own random sample dummy fake test demo premium regular normal special configurable available unavailable ' +
    'paid unpaid open closed completed cancelled shipped large small big empty full non two three four five six seven eight nine ten one no ' +
    'only just also admin super all each every both related certain specific given particular unique expired known unknown public private ' +
    'existing corporate typical blank common few various returning recent old older younger 1 2 3 signed daily weekly monthly quarterly yearly annual exclusive inclusive primary secondary'
  ).split(' '),
);

/** Whether a word makes an address that nobody lives at: `email address`. */
export const isNoPlace = (before: string | undefined): boolean =>
  before !== undefined && /^(?:e_?mail|mail|ip|mac|web|url|wallet)$/.test(before);

/** Whether a word makes an order that nobody places: `kept in order`, `sort order`. */
export const isSequence = (before: string | undefined): boolean =>
  before !== undefined &&
  /^(?:in|sort|sorting|sorted|alphabetical|ascending|descending|reverse|chronological|display|tab)$/.test(before);

interface TableHint {
  table: string;
  /** How sure a page or title of these words is about this table. */
  confidence: number;
}

const hint = (table: string, confidence: number, ...phrases: string[]): [string, TableHint][] =>
  phrases.map((phrase) => [phrase, { table, confidence }]);

/** Words of a page's name, a title, an address or an intention. Longer phrases win. */
export const PAGE_HINTS: ReadonlyMap<string, TableHint> = new Map([
  ...hint(
    'users',
    0.85,
    'registration',
    'register',
    'sign up',
    'signup',
    'create account',
    'create an account',
    'new account',
    'registering',
  ),
  ...hint(
    'users',
    0.85,
    'login',
    'log in',
    'sign in',
    'signin',
    'logon',
    'user login',
    'authentication',
    'auth',
    'logging in',
    'signing in',
  ),
  ...hint(
    'users',
    0.75,
    'profile',
    'my account',
    'password',
    'reset password',
    'forgot password',
    'account',
    'accounts',
    'user',
    'users',
    'user management',
  ),
  ...hint('orders', 0.8, 'checkout', 'check out', 'order', 'orders', 'billing', 'shipping', 'purchase', 'place order'),
  ...hint('carts', 0.8, 'cart', 'basket', 'shopping cart'),
  ...hint('payments', 0.75, 'payment', 'payments', 'bill pay', 'pay'),
  ...hint('messages', 0.75, 'contact', 'contact us', 'contact form', 'feedback', 'support request', 'enquiry'),
  ...hint('products', 0.75, 'product', 'products', 'catalog', 'catalogue', 'inventory item'),
  ...hint('users', 0.7, 'perfil', 'profil', 'profilo', 'profiel'),
  ...hint('users', 0.75, 'registrierung', 'inscription', 'connexion', 'registro', 'cadastro', 'registratie'),
  ...hint(
    'messages',
    0.7,
    'kontakt',
    'kontaktformular',
    'kontaktformulier',
    'kontaktformularz',
    'kontaktowy',
    'contacto',
    'contatto',
    'contatti',
    'contato',
  ),
  ...hint('subscribers', 0.7, 'boletin', 'nieuwsbrief', 'nyhetsbrev', 'infolettre'),
  ...hint(
    'orders',
    0.7,
    'warenkorb',
    'panier',
    'carrito',
    'carrello',
    'carrinho',
    'winkelwagen',
    'koszyk',
    'varukorg',
    'kundvagn',
  ),
  ...hint('anmeldungen', 0.75, 'anmeldung', 'anmeldungen'),
  ...hint('customers', 0.8, 'customer', 'customers', 'new customer'),
  ...hint('clients', 0.8, 'client', 'clients'),
  ...hint(
    'contacts',
    0.7,
    'contacts',
    'new contact',
    'create contact',
    'add contact',
    'contact list',
    'contact details',
  ),
  ...hint('employees', 0.8, 'employee', 'employees', 'staff', 'hire', 'new hire', 'new joiner'),
  ...hint(
    'rentals',
    0.75,
    'car hire',
    'car rental',
    'bike hire',
    'bike rental',
    'tool hire',
    'equipment hire',
    'equipment rental',
    'plant hire',
    'van hire',
    'boat hire',
    'ski hire',
    'vehicle hire',
    'vehicle rental',
    'hire desk',
    'rental desk',
  ),
  ...hint('students', 0.8, 'student', 'students'),
  ...hint('teachers', 0.8, 'teacher', 'teachers'),
  ...hint('patients', 0.8, 'patient', 'patients'),
  ...hint('bookings', 0.8, 'booking', 'bookings', 'book a flight', 'book a hotel'),
  ...hint('reservations', 0.8, 'reservation', 'reservations'),
  ...hint('appointments', 0.8, 'appointment', 'appointments'),
  ...hint('subscribers', 0.75, 'newsletter', 'subscribe', 'subscription form'),
  ...hint('reviews', 0.7, 'review', 'reviews', 'rating'),
  ...hint('transfers', 0.8, 'transfer', 'transfers', 'transfer funds', 'money transfer'),
  ...hint('addresses', 0.75, 'address', 'addresses', 'address book'),
  ...hint(
    'leave_requests',
    0.75,
    'leave request',
    'leave requests',
    'annual leave',
    'sick leave',
    'for leave',
    'for annual leave',
    'for sick leave',
    'my leave',
    'leave application',
  ),
  ...hint('applications', 0.7, 'job application', 'apply for', 'applies for', 'applying', 'application form'),
  ...hint('invoices', 0.8, 'invoice', 'invoices'),
  ...hint('companies', 0.75, 'company', 'companies', 'organization', 'organisation'),
  ...hint('events', 0.7, 'event', 'events', 'calendar event'),
  ...hint('tasks', 0.7, 'task', 'tasks', 'to do'),
  ...hint('todos', 0.7, 'todo', 'todos'),
  ...hint('projects', 0.7, 'project', 'projects'),
  ...hint('tickets', 0.7, 'ticket', 'tickets'),
  ...hint('posts', 0.7, 'post', 'posts', 'blog post'),
  ...hint('articles', 0.7, 'article', 'articles'),
  ...hint('comments', 0.7, 'comment', 'comments'),
  ...hint('books', 0.7, 'book', 'books'),
  ...hint('categories', 0.7, 'category', 'categories'),
  ...hint('coupons', 0.7, 'coupon', 'coupons'),
  ...hint('promotions', 0.7, 'promotion', 'promotions'),
  ...hint('opportunities', 0.7, 'opportunity', 'opportunities'),
  ...hint('leads', 0.7, 'lead', 'leads'),
  ...hint('loans', 0.7, 'loan', 'loans'),
  ...hint('documents', 0.7, 'document', 'documents'),
  ...hint('searches', 0.6, 'search'),
]);

/** Which field an unlabelled value after a noun is: `a product "Mug"`. */
export const NAME_FIELD: Readonly<Record<string, string>> = {
  posts: 'title', articles: 'title', books: 'title', movies: 'title', films: 'title', songs: 'title', tickets: 'title', tasks: 'title',
  issues: 'title', events: 'title', orders: 'order_number', invoices: 'invoice_number', coupons: 'code', vouchers: 'code', users: 'username',
  admins: 'username', administrators: 'username', comments: 'comment', messages: 'message', reviews: 'title', questions: 'title', answers: 'answer',
  notes: 'note', transactions: 'transaction_id', bookings: 'booking_number', reservations: 'reservation_number', cards: 'card_number',
  addresses: 'address', countries: 'name', accounts: 'name', objections: 'objection', complaints: 'complaint',
}; // prettier-ignore
