/** Forms of values that have no check digits. All linear, and on values of at most 2,000 characters. */
export const PATTERNS: Readonly<Record<string, RegExp>> = {
  email: /^[^\s@"'<>(),;:]{1,64}@[^\s@"'<>(),;:]{1,250}\.\p{L}{2,24}$/u,
  ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\/32)?$/,
  ipv6: /^(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?=.*::)[0-9a-f:]{3,39})(?:\/128)?$/i,
  mac: /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  date: /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?$/,
  url: /^https?:\/\/\S{3,}$/i,
  social_url:
    /^https?:\/\/(?:www\.)?(?:linkedin|facebook|twitter|x|instagram|github|youtube|tiktok|xing|mastodon)\.[a-z]{2,6}\/\S+/i,
  image_url: /^(?:https?:\/\/)?\S{1,500}\.(?:png|jpe?g|gif|webp)(?:\?\S*)?$/i,
  handle: /^@?(?=.{3,30}$)[a-z][a-z\d]*(?:[._-][a-z\d]+){0,3}$/,
  web_address: /^(?:https?:\/\/|www\.)\S+|^[a-z\d-]+(?:\.[a-z\d-]+)+\/\S*$/i,
  account: /^(?:[A-Z]{2}\d{2}[ A-Z\d]{8,32}|\d[\d ./-]{4,28}[\dXx])$/,
  iban_form:
    /^(?:A[DELTZ]|B[AEGHRY]|C[HRYZ]|D[EKO]|E[EGS]|F[IORK]|G[BEIRTL]|H[RU]|I[ELQST]|JO|K[WZ]|L[BCITUV]|M[CDEKTRU]|N[LO]|P[KLST]|QA|R[OS]|S[AEIKMTV]|T[LNR]|UA|V[AG]|XK)\d{2}[A-Z\d]{4}\d{6}[A-Z\d]{1,20}$/,
  id_form:
    /^(?:(?:19|20)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[-+]\d{4}|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d-\d{4}|\d{3}\.\d{3}\.\d{3}-\d\d|[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]|[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d)$/,
  mobile_digits:
    /^(?:447\d{9}|491[5-7]\d{8,9}|33[67]\d{8}|34[67]\d{8}|393\d{8,9}|316\d{8}|48[4-8]\d{8}|467\d{8}|905\d{9}|3519\d{8}|(?:55)?[1-9][1-9]9\d{8})$/,
  coordinates: /^\(?-?\d{1,3}\.\d{3,},\s?-?\d{1,3}\.\d{3,}\)?$|^POINT ?\(/,
  crypt:
    /^(?:\$2[abxy]?\$\d\d\$[./A-Za-z0-9]{53}|\$argon2(?:id|i|d)\$\S+|\$[156]\$\S+|\{?(?:SSHA|PBKDF2|pbkdf2_sha256|scrypt)\S{20,}|pbkdf2[:_$]\S+)$/i,
  hex_digest: /^(?:\\x)?(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i,
  jwt: /^ey[A-Za-z0-9_-]{8,}\.ey[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*$/,
  api_key:
    /^(?:(?:sk|pk|rk)_(?:live|test)_\w{10,}|sk-[\w-]{20,}|gh[pousr]_\w{30,}|xox[abprs]-\S{10,}|AKIA[A-Z0-9]{16}|AIza[\w-]{30,}|glpat-\S{15,}|SG\.\S{20,})$/,
  private_key: /^-----BEGIN [A-Z ]*(?:PRIVATE KEY|PGP)/,
  user_agent: /^(?:Mozilla|Opera|Dalvik|okhttp|curl|PostmanRuntime)\/\d/,
  bic: /^[A-Z]{4}(?:A[DEFGLMOQRTUWXZ]|B[ABDEFGHIJMNORSTVWYZ]|C[ACDHIKLMNORSUVWXYZ]|D[EKMOZ]|E[CEGHRST]|F[IJKMOR]|G[ABDEFGHILMNPQRSTUWY]|H[KNRTU]|I[DELMNOQRST]|J[EMOP]|K[EGHIMNPRWYZ]|L[ABCIKRSTUVY]|M[ACDEFGHKLMNOPQRSTUVWXYZ]|N[ACEFGILOPRUZ]|O[M]|P[AEFGHKLMNRSTWY]|QA|R[EOSUW]|S[ABCDEGHIJKLMNORSTVXYZ]|T[CDFGHJKLMNORTVWZ]|U[AGMSYZ]|V[ACEGINU]|W[FS]|XK|Y[ET]|Z[AMW])[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/,
  gender:
    /^(?:m|f|w|d|x|male|female|man|woman|other|non-?binary|männlich|weiblich|divers|homme|femme|masculin[oe]?|f[eé]minin[oe]?|femenino|hombre|mujer|mann|frau|mężczyzna|kobieta|man|vrouw|herr|mrs?\.?|ms\.?|miss|monsieur|madame|mme|sra?\.?|signora?|sig\.(?:ra)?|dhr\.?|mevr\.?|mw\.?|pani?)$/i,
  postal_code:
    /^(?:\d{5}(?:-\d{4})?|\d{4}(?: ?[A-Z]{2})?|\d{2}-\d{3}|\d{5}-\d{3}|\d{3} ?\d{2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{3}-\d{4}|\d{6})$/i,
  plate: /^(?=.*\d)(?=.*[A-Z])[A-ZÄÖÜ0-9]{1,4}[- ·]?[A-Z0-9]{1,4}[- ]?[A-Z0-9]{1,4}$/,
  plate_form:
    /^(?:[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}[EH]?|[A-Z]{2}-\d{3}-[A-Z]{2}|[A-Z]{2}\d{2} [A-Z]{3}|[A-Z]{2} \d{3} [A-Z]{2}|\d{4} [BCDFGHJKLMNPRSTVWXYZ]{3}|(?:0[1-9]|[1-7]\d|8[01]) [A-Z]{1,3} \d{2,4}|\d{2}-[A-Z]{2}-\d{2}|[A-Z]{2}-\d{2}-[A-Z]{2}|[A-Z]{2}-\d{2}-\d{2})$/,
  masked_card: /^(?=(?:.*?[*•#xX]){4})(?:[\d*•#xX]{4}[ -]?){3}\d{4}$|^\d{4,6}[*•#xX]{5,9}\d{4}$/,
  icd10_form: /^[A-TV-Z]\d{2}(?:\.\d{1,2})?$/,
  icd10: /^[A-TV-Z]\d{2}\.\d{1,2}$/,
  version_form: /^(?!10\.)(?:[12]?\d|3[01])\.(?:[12]?\d|3[01])\.\d{1,3}\.\d{1,3}$/,
  nanp_digits: /^[2-9]\d{2}[2-9]\d{6}$/,
  card_expiry: /^(?:0[1-9]|1[0-2])[/-](?:\d{2}|20\d{2})$/,
  street:
    /^(?:\d{1,6}[a-z]?(?:[ ,/-]+[\d\p{L}.'-]+){1,7}|(?:[\p{L}.'-]+[ ,]+){1,6}\d{1,5} ?[a-zA-Z]?(?:[ ,/-].{0,20})?)$/u,
  street_word:
    /(?:(?<=[\p{L}\d.,] )(?:st|rd|ln|dr|ct|pl|ave)\b\.?|^c\/ ?\p{L}|\b(?:avda|ctra|pza|bd|blvd|quai|résidence|lotissement|cad|cadde(?:si)?|sok|sokak|mah|bulvarı|bulv|largo|vicolo|street|avenue|road|lane|drive|court|boulevard|blvd|way|place|square|terrace|parkway|highway|hwy|rue|avenue|chemin|impasse|allée|calle|avenida|av|plaza|paseo|via|viale|piazza|corso|rua|travessa|alameda|rodovia|ul|ulica|aleja)\b\.?|(?:straße|strasse|str\.|weg|gasse|allee|platz|ufer|damm|chaussee|straat|laan|gracht|plein|kade|singel|dreef|gata|gatan|torg|stigen|vägen|vej|gate|veien|katu|tie|utca|út)(?:\s|$|,))/iu,
  person_inside: /[^\s@]{1,64}@[^\s@]{1,100}\.[a-z]{2,}|\+\d[\d ().-]{7,}\d|\b\d{3}[-.]\d{3}[-.]\d{4}\b/i,
  person_spoken_of:
    /(?:^|[\s(,;:"'])(?:(?:Mr|Mrs|Ms|Dr|Hr|Fr|Mme|Mlle|Sra?|D[oñ]ña|Sig|Mevr|Dhr)\.?|M\.|Herr|Frau|Herrn|Pani?|Signora?|Bayan?|Senhora?|Señora?|Fru|[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im|[Ii]hr[em]?|[Kk]und(?:e|in|en)|[Cc]ust(?:omer)?|[Cc]lient[ea]?|[Pp]atient(?:e|in|en)?|[Pp]a[cz](?:iente|jent\w{0,3})|[Kk]l[ai]ent\w{0,3}|[Mm]usteri|[Hh]asta|[Ee]lla|[Ll]ei|[Ee]lle|[Zz]ij|[Hh]ij)(?=$|[\s.,;:!?)'’])/u,
  company:
    /(?:^(?:Bäckerei|Metzgerei|Weingut|Autohaus|Apotheke|Gasthof|Gasthaus|Boulangerie|Boucherie|Pharmacie|Zakład|Piekarnia|Apteka|Hurtownia|Panadería|Farmacia|Padaria|Farmácia|Panificio|Officina|Ristorante|Trattoria|Bakkerij|Slagerij|Apotheek|Restaurant|Hotel) \p{Lu}[\p{L} ]*|\b(?:Inc|LLC|Ltd|Limited|Corp|Corporation|GmbH|AG|KG|OHG|e\.K|S\.?A\.?S?|SARL|S\.?L\.?|S\.?r\.?l|SpA|B\.?V|N\.?V|plc|PLC|Pty|Oy|AB|ApS|A\/S|Sp\. ?z ?o\.? ?o|Ltda|S\/A|EIRL|Group|Holdings?|Industries|Partners)|& (?:Sons|Co|Söhne|Fils|Hijos))\.?$/u,
};
