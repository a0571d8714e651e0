import type { TableContext } from './table-context';
import type { Concept } from './words/concepts';

/** What people write about others into. */
const DETAILS = new Set([
  'headline',
  'tagline',
  'quote',
  'story',
  'background',
  'summary',
  'info',
  'information',
  'details',
  'extra',
  'description',
  'desc',
  'descripcion',
  'descricao',
  'descrizione',
  'beschreibung',
  'abstract',
  'additional info',
  'additional information',
]);

const IDENTITY: readonly Concept[] = ['person_name', 'first_name', 'last_name', 'name', 'email', 'username', 'phone'];

/** What somebody answered. */
const ANSWERS = new Set(['value', 'values', 'val']);
/** Why somebody is content, or not. */
export const REASONS = new Set(['reason', 'reasons', 'motivo', 'motif', 'grund']);
/** Tables whose rows describe what happened to somebody. */
const TOLD =
  /^(?:inciden[tc]\w*|problem|complaint|claim|issue|a?[ck]cident\w*|infortun\w*|grievance|beschwerden?|schad(?:en?|es)\w*|unfae?ll\w*|siniestro|sinistr[eoi]|wypad(?:ek|ki)|szkod[ay]|vorf(?:a|ae)lle?|plainte|quejas?|reclam(?:o|acao|acoes|ation|os|i|acje|acja)|denuncia|ocorrencias?|skad(?:or|a)|olyck(?:or|a)|handels(?:e|er)|klagomal|klacht(?:en)?|skarg[ai]|ongeval(?:len)?|kaza(?:lar)?|hasar(?:lar)?|sikayet(?:ler)?|ban|bannissement|warning|violation|sanction|sanci(?:on|ones)|signalement|segnalazion[ei]|zgloszeni[ea]|tickets?|absence|leave|absentieismo|ausencia|verzuim|urlop(?:y|u)?|conge|permiso|izin(?:ler)?|fran?varo|sjukskrivning(?:ar)?|grievances|discipline|disciplinary|misconduct)s?$/;

/** What somebody comes for. */
export const VISITS =
  /^(?:appointment|visit|consultation|referral|encounter|visita|visite|cita|consulta|wizyta|randevu|rdv|rendezvous|besok|afspraak)s?$|^(?:appuntament[io]|wizyty|terminy?|termine|afspraken)$/;

/** What a ticket, a report or a request says. */
const TELLS =
  /^(?:desc|description|details?|beschreibung|beskrivning|omschrijving|descripcion|descricao|descrizione|opis|reasons?|motif|motivo|grund|resolution|problem|explanation|circumstances|why)$/;

/** Whether what describes a row tells of somebody: in their own row, or in one of what happened to them. */
export function isTold(
  said: string,
  before: readonly string[],
  { kind, words, noun, has, personal }: TableContext,
): boolean {
  return (
    (said === 'explanation' && kind === 'person') ||
    (DETAILS.has(said) && before.length === 0 && kind === 'person' && IDENTITY.some((concept) => has.has(concept))) ||
    ((ANSWERS.has(said) || REASONS.has(said)) && kind === 'written') ||
    (REASONS.has(said) && before.length === 0 && personal && VISITS.test(noun ?? '')) ||
    ([noun ?? '', ...words].some((word) => TOLD.test(word)) &&
      kind !== 'thing' &&
      said !== 'info' &&
      said !== 'data' &&
      said !== 'value') ||
    (kind === 'written' && personal && before.length === 0 && TELLS.test(said))
  );
}
