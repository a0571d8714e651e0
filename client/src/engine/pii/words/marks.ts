const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** In front: the column tells whether, when or how often, not what. */
export const ASKING = words(
  'is has had can may allow allows allowed show shows display hide enable enables enabled disable disabled send sends receive receives require requires use uses min max num number count total default include exclude skip notify ignore validate must should needs need wants accept accepts accepted est hat ist utm type tipo',
);

/** Behind: the column holds something about what the words before it say. */
export const ABOUT = words(
  'id ids uuid guid count counts at type types kind status statuses verified confirmed confirmation enabled disabled required sent template templates format frequency optin optout consent version versions method methods expires expired expiry expiration size width height length quality limit limits attempts changed updated seen visibility visible privacy preference preferences promotion flag flags label placeholder column attribute regex pattern mask domain domains server host port provider timeout ttl total date time on since until by_id schema class model category group role level score rate rating rank order sort index sequence position priority valid validated validation validity active deleted bounced notification notifications notify digestfreq subscription setting settings config policy rule rules strategy parameter options option source mode reset_at checked locked retries failures fee cost price amount limitation required_at subject subjects updates allowed public private hidden mime mimetype contenttype created modified tax_rate language weight duration period delay days months years hours minutes requests blocks lists list count_cached cache batch queue prefix suffix separator delimiter dimension resolution thumbnail content_type file_size filesize cd count_total typ tipo art anzahl statut nummernkreis trigger event action usage purpose',
);

/** Behind: which of several, or in what form; what it is stands before. */
export const QUALIFIERS = words(
  'home work office business personal private primary secondary main alt alternate alternative other raw text txt value val str string crypt crypte chiffre cifrado cifrada cifrato criptografada verschluesselt versleuteld encrypted enc hash hashed digest ciphertext cipher masked normalized canonical lower upper old new current previous prev temp full no nr num number nbr field bidx en local kana ascii plain confirm confirmation public pub priv user customer person client member owner contact name file path url link image img day evening mobile fixed land line a b c x y z one two i ii iii part first last additional extra emergency 1 2 3 4 5 6 code abbr iso long short display privat geschaeftlich dienstlich dom perso pro bureau domicile fixe casa trabajo movil oficina facturacion envio house street fathers mothers billing shipping delivery mailing postal physical address addr sha md5 sha1 sha256 bcrypt boolean bool yn ind range bracket band details detail hour hora heure stunde monat mes mois anual mensual mensuel monthly yearly bruto neto netto brutto brut net gross hourly werk prive thuis kantoor doorkies dahili privato privata cellulare fisso movel residencial comercial domicilio domowy sluzbowy prywatny komorkowy stacjonarny formatted voll vollstaendig completo completa complet complete volledig completi pelny pelne fullstandig fuldt',
);

/** In front: whose it is, where that is a person's. */
export const OF_PERSON = words(
  'titular shipto billto ship shipping bill billing deliver delivery mailing mail home personal private permanent current residential residence emergency maiden previous former birth legal my his her mother mothers father fathers lieferung rechnung facturation livraison facturacion envio entrega spedizione',
);

/** In front of "name": which of a person's names it is. */
export const OF_NAME = words(
  'ch en cn kr jp zh fth fthr father fathers mthr mother mothers public search searching sort sorting pen stage known english chinese arabic thai local native kana latin real actual official true preferred alternate alternative previous former old maiden nick full print printed register registered legal parent parents guardian spouse child kin relative emergency other second third dr',
);

/** In front: whose it is, where that is nobody's. */
export const OF_NOBODY = words(
  'company organization organisation org store shop branch warehouse office hotel venue school hospital bank airport station supplier vendor merchant manufacturer carrier facility site location business event origin destination departure arrival depot product item film book category brand project event program programme partner agency department team group clinic campus court server host database db schema table column file system app application service queue job event game menu page tag role plan package campaign firm firma provider smtp support default sample test demo example plugin module twilio stripe issuer',
);

/** Beside what one is reached by: whoever sits there answers. */
export const DESKS =
  /^(?:zentrale|central|centrale|centralita|switchboard|hotline|helpline|helpdesk|reception|receptie|recepcion|recepcja|empfang|accueil|secretariat|sekretariat|secretaria|segreteria|standard|centralino|expedition|vaxel|atendimento|kundendienst|support|info|enquir(?:y|ies)|inquiries|desk)$/;

/** Short words that glued names of columns begin with: `shipcity`, `custname`. */
export const GLUED_FRONT = words(
  'liefer lief rechnungs rech rechn wohn priv gesch versand empf abs halter halt mitgl notf prax praxis haupt zweit klant lever woon bezoek factuur env dest remit benef geburts kunden kdn kd knd ship bill home cust user usr emp mail birth per pers contact work parent cli client pat stud owner',
);

/** Behind, grown together with it: which of several. `telefonprivat` */
export const GLUED_BEHIND =
  /^(.{3,})(?:privat|geschaeftlich|dienstlich|buero|mobil|arbeit|casa|lavoro|ufficio|trabajo|personal|travail|bureau|domicile|work|home|office|prive|werk|praca|dom)$/;

/** Too short, or too often the end of other words, to be looked for at the end of glued ones. */
export const NOT_GLUED = words(
  'mname lname fname sname uname nname gname vname pname ortname nazione breite laenge sencode abschluss via nom nick last first mobil alias opis staat konto ville ahv body post text race title entry phrase ename idade edad nation hoehe lengte taille family alter',
);
