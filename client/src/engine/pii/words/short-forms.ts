/** Short forms of words in names of columns, tried where the words as they stand mean nothing of a person. */
export const SHORT_FORMS: Readonly<Record<string, string>> = {
  nm: 'name', fnm: 'first name', lnm: 'last name', mnm: 'middle name', fst: 'first', frst: 'first', lst: 'last', mid: 'middle', eml: 'email',
  ph: 'phone', phn: 'phone', fon: 'phone', mob: 'mobile', ln: 'line', addr: 'address', adrs: 'address', strt: 'street', cty: 'city', st: 'state',
  prov: 'province', ctry: 'country', cntry: 'country', pstl: 'postal', cd: 'code', dt: 'date', brth: 'birth', bth: 'birth', amt: 'amount',
  sal: 'salary', slry: 'salary', gndr: 'gender', gen: 'gender', dat: 'date', naiss: 'naissance', fec: 'fecha', fch: 'fecha', nac: 'nacimiento', nasc: 'nascimento', mrtl: 'marital', mar: 'marital', sts: 'status', stat: 'status', ethn: 'ethnicity',
  nbr: 'number', num: 'number', no: 'number', nr: 'number', acct: 'account', acc: 'account', crd: 'card', cc: 'credit card', lic: 'license',
  lcns: 'license', drv: 'driver', drvr: 'driver', rlgn: 'religion', relig: 'religion', natl: 'national', natlty: 'nationality', passprt: 'passport',
  ppt: 'passport', usr: 'user', cust: 'customer', emp: 'employee', pwd: 'password', pswd: 'password', tkn: 'token', tok: 'token', diag: 'diagnosis',
  bld: 'blood', typ: 'type', mgr: 'manager', pref: 'preferred', ltr: 'letter', cmpny: 'company', co: 'company', cmt: 'comment', cmnt: 'comment', txt: 'text', msg: 'message', pic: 'picture',
  dvc: 'device', fngrprnt: 'fingerprint', emplr: 'employer', cnty: 'county', clmt: 'claimant', pyr: 'payer', plt: 'plate', bnk: 'bank', inj: 'injury', dsc: 'description',
  ann: 'annual', incm: 'income', crdt: 'credit', scr: 'score', hndl: 'handle', twtr: 'twitter', cta: 'cuenta', doct: 'documento', matric: 'matricula',
  pob: 'poblacion', apell: 'apellidos', tlf: 'telefono', tfno: 'telefono', oblig: 'obligatorio', rach: 'rachunek', nazw: 'nazwisko', tarih: 'tarihi',
  nais: 'naissance', gebdat: 'geburtsdatum', telef: 'telefono', indir: 'indirizzo', cogn: 'cognome', recip: 'recipient', niv: 'niveau', affil: 'affiliation', srt: 'sort', nrtv: 'narrative', narr: 'narrative', dx: 'diagnosis', hx: 'history', occ: 'occupation', antec: 'antecedentes', benef: 'beneficiary', fav: 'favorecido',
  emerg: 'emergency', emrg: 'emergency', emgcy: 'emergency', lice: 'license', licn: 'license', dri: 'driver', nai: 'naissance', brt: 'brut', vil: 'ville', uti: 'utilisateur', util: 'utilisateur', prn: 'prenom', ctct: 'contact', phne: 'phone',
  resid: 'residence', nacim: 'nacimiento', nascim: 'nascimento', urodz: 'urodzenia', zamieszk: 'zamieszkania', komorkowy: 'komorka', wojew: 'wojewodztwo', ulic: 'ulica', miejsc: 'miejscowosc', muni: 'municipio', munic: 'municipio', distr: 'district', benutz: 'benutzer', passwd: 'password',
}; // prettier-ignore

/** The words with short forms written out; the same array where there is none. */
export function writtenOut(words: readonly string[]): readonly string[] {
  // Alone it is as often the number of a message.
  if (words.length === 1 && words[0] === 'mid') return words;
  // In front alone: behind, it is a language.
  if (words.length > 1 && words[0] === 'pt') return writtenOut(['patient', ...words.slice(1)]);
  // Alone it is what somebody costs.
  if (words.length > 1 && words[0] === 'ctc') return writtenOut(['contact', ...words.slice(1)]);
  if (!words.some((word) => Object.hasOwn(SHORT_FORMS, word))) return words;
  // At the end it is as often a copy of a letter: `to_cc`.
  return words.flatMap((word, at) =>
    word === 'cc' && at === words.length - 1
      ? word
      : Object.hasOwn(SHORT_FORMS, word)
        ? SHORT_FORMS[word].split(' ')
        : word,
  );
}
