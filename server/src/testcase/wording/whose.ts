import { withoutAccents } from '../fields/names';

/** What people are where nobody says it, by what else is spoken of: who has an account is a customer, who has an allergy a patient. */
const OF: readonly (readonly [RegExp, string])[] = [
  [/patient|pacient|pazient|pacjent|klini[ck]|hospita|ospedal|szpital|ziekenhuis|krankenhaus|sjukhus|arzt(?:praxis|termin)|przychodn|\bvarden|vardcentral|patientakt|allergi|alerg|diagnos|impf(?:ung|termin|stoff)|vaccin|vacuna|inenting|szczepi|rezept\b|prescri|ricetta medica|receta\b|receita|recepta\b|dosierung|blutdruck|bloeddruk|blodtryck|medikament|medicijn|lakemedel|farmaci|medicament|\bsante\b|saude\b|\bsalud\b|sjukskot|tandarts|zahnarzt|dentist/, 'patients'],
  [/schule|schul(?:er|klasse|jahr)|\bschool|basisschool|skolan?\b|skolor|\bskol|escola|escuela|\becole|scuola|szkol|leerling|\belev|alumn|\baluno|\beleve|uczen|uczni|\bklass?en?\b|\bklas[aey]?\b|lektion|lezion|lekcj|hausaufgab|huiswerk|pagell|zeugnis|unterricht|betyg|matricul|universi|studen/, 'students'],
  [/urlaub|verlof|semester(?:dag|ansok|ledig)|foraldraledig|urlop|vacaciones|conges|ferie\b|ferias|gehalt|salaris|salario|salaire|stipendi|wynagrodz|arbeitszeit|nomina\b|personal(?:abteil|wesen|akt)|personeel|personalen|\brh\b|\bhr\b|recursos humanos|dienstreis|delegacj|lonebesked|ponto\b|uberstund|overuren|overtid|nadgodzin|werkrooster|schichtplan/, 'employees'],
  [/kandidat|candidat|bewerb|sollicit|rekryt|recrut|reclut|rekrutac|selezione del personale|vacature|stellenausschreib/, 'candidates'],
  [/biblio|bucherei|mediathe|lesausweis|leseausweis|lankort|lantagar|lidmaatschap|leden\b|verein|sportclub|foreningen|medlem|socio\b|\bsoci\b|associad|palestra|gimnasio|gym\b|academia|fitness|silownia|klub\b|\bclub|adherent|licenci[eé]/, 'members'],
  [/buerger|burger(?:amt|buro|service)|gemeente|kommun(?:en|al)|urzad|urzed|ayuntamiento|mairie|anagrafe|municip|prefeitura|camara municipal|meldeamt|einwohner|mieszkan(?:iec|cy|ca|cow)|skatt|steuererkl|belasting|impots|podatk|impuesto|imposto/, 'citizens'],
  [/miet(?:er|vertrag|wohnung)|huurder|huurwoning|hyresgast|hyreskontrakt|\bhyra\b|inquilin|locataire|locatari|najem|lokator|arrendat/, 'tenants'],
  [/hotel|zimmer(?:buch|reserv)|logement de vacances|agriturismo|pension(?:at|ado)?\b|pensjonat|camping|gite\b|herberg|vandrarhem|hostal|pousada/, 'guests'],
  [/spende|donat|donaci|doacao|doador|\bgava\b|darowizn|donazion|\bdon\b de/, 'donors'],
  [/\bkonto|girokonto|kontoauszug|rekening|\bcuenta|compte\b|\bconto\b|conta\b|lokat[aey]|uberweisung|overschrijv|overforing|przelew|transferencia|virement|bonific|kredit|krediet|\bkredyt|prestamo|\bmutuo|emprestimo|\blan\b|bank|banque|banc[ao]\b|sparande|spaar|versicher|verzeker|forsakring|ubezpiecz|seguro|assuranc|assicuraz|polis|poliza|apolice|bestell|bestel|zamow|pedido|commande|\bordine|bestallning|warenkorb|winkelwagen|koszyk|carrito|panier|carrello|carrinho|varukorg|strom|energi[ea]|telefon(?:vertrag|tarif)|telecom|abonnement|abono|abonament|restauran|restauracj|\bcliente|\bkund|\bklant|\bklient|rechnung|factuur|faktur|factura|facture|fattura|fatura/, 'customers'],
]; // prettier-ignore

/** The table of somebody of whom nothing says what they are; the first text that tells, else null. */
/** Whom a title speaks of; within a sentence they only do something. */
const DOERS: readonly (readonly [RegExp, string])[] = [
  [/huisarts|lekarz|\barzt|tierarzt/, 'patients'],
  [/mitarbeiter|medewerker|anstalld|medarbetar|pracowni|kadr|emplead|employe|dipendent|funcionari|colaborador/, 'employees'],
  [/lehrkraft|lehrer|\bjuf\b|professor|docente|nauczyciel/, 'students'],
  [/condomin|copropri|comunidad de (?:propietarios|vecinos)/, 'residents'],
  [/teatr|theat|cine|kino|conc?ert|koncert|viagen|viaj|voyage|viaggi|podroz|reis(?:en|buro)|resa\b/, 'customers'],
]; // prettier-ignore

/** Where animals are looked after, who has but one name is one. */
export const isOfAnimals = (texts: readonly (string | null)[]): boolean =>
  texts.some((text) => text !== null && /veterin|vétérin|tierarzt|tierklinik|tierheim|dierenarts|dierenasiel|dierenkliniek|weterynar|djursjuk|refugio de animales|refuge animal|canile|gattile/i.test(text)); // prettier-ignore

export function peopleOf(texts: readonly (string | null)[], isTitle = false): string | null {
  for (const text of texts) {
    if (text === null) continue;
    const plain = withoutAccents(text.slice(0, 300).toLowerCase());
    const found =
      OF.find(([words]) => words.test(plain)) ?? (isTitle ? DOERS.find(([words]) => words.test(plain)) : undefined);
    if (found !== undefined) return found[1];
  }
  return null;
}
