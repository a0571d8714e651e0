/**
 * Figures that hold for everybody and are of nothing that a test speaks of: what something costs by the hour, how much
 * tax there is, where something begins to be too much. `plain`: several of them are a table of their own.
 */
interface Figures {
  plain: RegExp;
  /** At the end of a word, or of a name of several. */
  all: RegExp;
}

const FIGURES: Readonly<Record<string, Figures | undefined>> = {
  de: {
    plain: /^(?:tarif|steuersatz|zinssatz|wechselkurs|kurs|zins)$/,
    all: /(?:satz|tarif|kurs|zins|pauschale|grenzwert|schwelle|schwellwert|schwellenwert|obergrenze|untergrenze|höchstgrenze|mindestgrenze|freibetrag|mindestlohn|steuerjahr|geschäftsjahr|hebesatz)$/,
  },
  en: {
    plain: /(?:rate|tariff|levy)$/,
    all: /(?:rate|tariff|levy|threshold|cut-?off|tax year|mileage allowance|surcharge)$/,
  },
  es: {
    plain: /^(?:tarifa|tasa|cuota|tipo de cambio)$/,
    all: /^(?:tarifa|tasa|tipo de (?:cambio|interés|iva)|iva|umbral|límite|salario mínimo|recargo|nivel|año fiscal|ejercicio)\b/,
  },
  fr: {
    plain: /^(?:tarif|taux|cours)$/,
    all: /^(?:tarif|taux|cours|seuil|smic|barème|forfait|année fiscale|exercice|niveau)\b/,
  },
  it: {
    plain: /^(?:tariffa|aliquota|tasso|cambio)$/,
    all: /^(?:tariffa|aliquota|tasso|cambio|soglia|limite|livello|anno fiscale|esercizio|franchigia)\b/,
  },
  nl: {
    plain: /^(?:tarief|koers|belastingtarief|rente)$/,
    all: /(?:tarief|koers|rente|drempel|drempelwaarde|grenswaarde|bovengrens|ondergrens|vergoeding|belastingjaar|boekjaar|minimumloon|toeslag|norm)$/,
  },
  pl: {
    plain: /^(?:stawka|taryfa|kurs|opłata)$/,
    all: /^(?:stawka|taryfa|kurs|próg|limit|stopa|norma|płaca minimalna|ryczałt|rok podatkowy)\b/,
  },
  pt: {
    plain: /^(?:tarifa|taxa|alíquota|cotação)$/,
    all: /^(?:tarifa|taxa|alíquota|cotação|câmbio|limiar|limite|nível|salário mínimo|ano fiscal|exercício)\b/,
  },
  sv: {
    plain: /^(?:taxa|ränta|kurs|avgift|tariff)$/,
    all: /(?:taxa|ränta|kurs|tariff|gräns|gränsvärde|tröskel|tröskelvärde|schablon|skattesats|momssats|prisbasbelopp|skatteår|skattesatsen)$/,
  },
}; // prettier-ignore

/** The table of a figure, by what it is called in small letters; null for what is none. */
export function figureIn(name: string, language: string): 'own' | 'settings' | null {
  const figures = FIGURES[language];
  if (figures?.all.test(name) !== true) return null;
  return figures.plain.test(name) ? 'own' : 'settings';
}
