import { CONCEPTS, type Concept } from './concepts';
import { GLUED_BEHIND, GLUED_FRONT, NOT_GLUED } from './marks';
import type { NameMeaning } from './name-meaning';

/** What has a number: `num_telefono` is not how many telephones there are. */
export const NUMBERED: ReadonlySet<Concept> = new Set<Concept>([
  'phone',
  'street_address',
  'national_id',
  'tax_id',
  'passport',
  'drivers_license',
  'credit_card',
  'bank_account',
  'iban',
  'license_plate',
]);
export const NUMBER_WORDS = /^(?:num|number|numero|nro|nr|no|n)$/;

/** Endings of glued words that say `about`, such as `emailverified`. */
const GLUED_ABOUT =
  /(?:verified|confirmed|enabled|count|status|type|expiration|date|datum|fecha|visible|required|template|format)$/;
/** Names that are no ending of a word by chance. */
const MIN_GLUED = 5;

/** Shorter ones that are. */
const SHORT_ENDS = new Set(['name', 'fax', 'mail', 'iban']);

/** A number's name and `number` in one word: `faxnr`. */
const NUMBER_END = /^(.{3,})(?:nr|no|num|numm?er|numero)$/;

/** The last word ends in a known name: `custemail`, `lastloginip`, `kundentelefon`. */
export function glued(words: readonly string[]): NameMeaning | null {
  const last = words[words.length - 1];
  const numbered = CONCEPTS.get(NUMBER_END.exec(last)?.[1] ?? '');
  if (numbered !== undefined && NUMBERED.has(numbered))
    return { concept: numbered, sure: 0.9, said: last, before: words.slice(0, -1), about: false };
  if (last.length < MIN_GLUED + 1 || /[^\p{L}\d]/u.test(last)) return null;
  const word = last.replace(/\d{1,2}$/, '');
  const behind = GLUED_BEHIND.exec(word)?.[1];
  if (behind !== undefined) {
    const concept = CONCEPTS.get(behind);
    if (concept !== undefined && concept !== 'plain')
      return { concept, sure: 0.85, said: behind, before: words.slice(0, -1), about: false };
  }
  for (let from = 1; from <= word.length - 3; from++) {
    const end = word.slice(from);
    const concept = CONCEPTS.get(end);
    if (concept === undefined || concept === 'plain' || NOT_GLUED.has(end)) continue;
    const front = word.slice(0, from);
    // `tipoidfiscal`: which kind of it.
    if (/^(?:tipo|type|typ)$/.test(front)) continue;
    if (end.length < MIN_GLUED && !GLUED_FRONT.has(front) && !(SHORT_ENDS.has(end) && from > 2)) continue;
    return { concept, sure: 0.8, said: end, before: [...words.slice(0, -1), front], about: false };
  }
  if (GLUED_ABOUT.test(word))
    return { concept: 'plain', sure: 0.7, said: last, before: words.slice(0, -1), about: true };
  return null;
}

/** Short, and nothing else: `dni_infractor`. */
const HEADS = /^(?:dni|nif|nie|cpf|ssn|bsn|nip|cnh|cep|tel|tlf|tfn)$/;
const NOTES =
  /^(?:notes|remarks|comments|commentaires?|remarques?|avis|observations?|comentarios?|observaciones|observacoes|commenti|opmerking(?:en)?|bemerkung(?:en)?|notizen|uwagi)$/;

const KEPT = /^(?:doc|path|scan|copy|key|blob|video|clip|frame|bytes|b64|base64|object|s3)$/;

/**
 * What languages of the south and the east put first: `iban_accredito`, `dochod_rodziny`. What English says in front is
 * as often no more than what a thing is for: `phone_system`.
 */
const HEADS_FIRST =
  /^(?:alamat|telp|telepon|pekerjaan|pendidikan|penghasilan|gaji|penyakit|diachi|adresa|tel|tlf|telf|telefono|telefone|telefoni?|fone|fono|celular|movil|cellulare|cell|portable|gsm|correo|courriel|posta|eposta|nif|nie|dni|cpf|cnpj|cedula|curp|rfc|rut|cuit|nip|pesel|regon|tckn|iban|bic|swift|cuenta|conta|conto|compte|rachunek|konto|direccion|dir|endereco|indirizzo|adresse|adres|domicilio|domicile|calle|rua|via|rue|ulica|sokak|ciudad|cidade|citta|ville|miasto|municipio|comune|localidad|poblacion|provincia|cp|cep|cap|apellidos?|sobrenome|cognome|nazwisko|imie|prenom|soyadi?|sueldo|salario|renda|ingresos?|dochod|pensja|wynagrodzenie|stipendio|reddito|salaire|revenus?|gelir|maas|matricula|placa|targa|immatriculation|plaka|enfermedad|doenca|malattia|maladie|choroba|hastalik|alergias?|allergie|allergia|religion|religiao|religione|religia|raza|raca|nacionalidad|nacionalidade|nationalite|nazionalita|obywatelstwo)$/;

/** Behind what is known: where, by whom, or how long. */
const OTHERS =
  /^(?:facility|hospital|clinic|cent(?:er|re)|insurer|laboratory|pharmacy|payments?|damage|certificate|fp)$/;

/** A known name in front of words that nobody knows: less sure. */
export function beginning(words: readonly string[]): NameMeaning | null {
  // `treatment_facility`: where, not what.
  if (NUMBER_WORDS.test(words[words.length - 1])) return null;
  if (OTHERS.test(words[words.length - 1]))
    return { concept: 'plain', sure: 0.7, said: words[words.length - 1], before: words.slice(0, -1), about: true };
  // `notes_hr`, `commentaire_agent`: whose they are stands behind.
  if (words.length > 2 && NOTES.test(words[0]) && /^(?:from|on|about|for|of)$/.test(words[1]))
    return { concept: 'free_text', sure: 0.85, said: words[0], before: [], about: false };
  if (words.length === 2 && NOTES.test(words[0]) && !/^(?:author|user|owner|by|auteur|autor)$/.test(words[1]))
    return { concept: 'free_text', sure: 0.85, said: words[0], before: [], about: false };
  for (let to = words.length - 1; to > 0; to--) {
    const concept = CONCEPTS.get(words.slice(0, to).join(''));
    if (concept === undefined || concept === 'plain' || concept === 'name' || concept === 'number') continue;
    // Short ones mean something by themselves alone: `ctc experience survey`.
    if (
      to === 1 &&
      ((words[0].length < 4 && !HEADS.test(words[0]) && !HEADS_FIRST.test(words[0])) ||
        /^(?:first|last|middle|initials)$/.test(words[0]))
    )
      continue;
    if (concept === 'salary' && /^(?:hrs|mins|pct|percent|perc|prozent|proz)$/.test(words[words.length - 1])) continue;
    if (concept === 'described' || concept === 'title' || concept === 'free_text') continue;
    // `avatar_key`: where the picture itself is kept.
    if (concept === 'photo' && KEPT.test(words[words.length - 1]))
      return { concept, sure: 0.85, said: words.slice(0, to).join(' '), before: [], about: false };
    // `business_travel`
    if (concept === 'company_name' && to === 1) continue;
    const sure = to === 1 && HEADS_FIRST.test(words[0]) ? 0.85 : 0.6;
    return { concept, sure, said: words.slice(0, to).join(' '), before: [], about: false };
  }
  return null;
}
