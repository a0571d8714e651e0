/** How people pay, by language: what stands in front of it, what it is called, what is done, and the column. */
interface Payments {
  label: string;
  /** `con tarjeta`, `par chèque`. */
  by: RegExp;
  means: string;
  /** Behind it: `tarjeta de crédito`, `carte bancaire`. */
  kind: RegExp;
  pays: RegExp;
}

/** Names of services, the same everywhere. */
const SERVICES =
  'paypal|bizum|satispay|pagopa|bancomat|postepay|bancontact|payconiq|lydia|paylib|wero|interac|pix|multibanco|mbway|visa|mastercard|amex|sepa|spei|oxxo|nequi|daviplata|yape|plin|klarna|sofort|ideal|swish|twint|stripe|revolut|mercadopago|wallet';

const PAYMENTS: Readonly<Record<string, Payments | undefined>> = {
  es: {
    label: 'método de pago',
    by: /^(?:con|por|en|mediante|vía|via)$/,
    means: 'efectivo|metálico|tarjeta|transferencia|domiciliación|cheque|talón|contado|contrarreembolso|contrareembolso|débito|crédito|giro',
    kind: /^(?:bancari[oa]|automátic[oa]|débito|crédito|regalo|online|prepago)$/,
    pays: /^(?:pag|abon|cobr|don[aóeoé]|transf|envi|envía|compr|sald|liquid|recarg|deposit|rind|factur|adquier|adquir)/,
  },
  fr: {
    label: 'mode de paiement',
    by: /^(?:par|en|avec|via)$/,
    means: 'espèces|liquide|carte|cb|virement|chèque|prélèvement|comptant|chèques-vacances|tickets-restaurant|mandat',
    kind: /^(?:bancaire|bleue|crédit|débit|cadeau|automatique|sepa|vacances|prépayée)$/,
    pays: /^(?:pa[iy]|règl|régl|vers|achèt|achet|donn|encaiss|acquit|sold|rembours|envoi|command)/,
  },
  it: {
    label: 'metodo di pagamento',
    by: /^(?:in|con|tramite|via|mediante|per)$/,
    means: 'contanti|carta|bonifico|assegno|addebito|contrassegno|prepagata|rid|sdd|vaglia|bollettino',
    kind: /^(?:credito|debito|bancari[oa]|prepagata|postale|diretto|regalo|istantaneo)$/,
    pays: /^(?:pag|sald|vers|incass|don[aoò]|acquist|compr|ordin|rimbors|regol|liquid|invi|ricaric)/,
  },
  pt: {
    label: 'forma de pagamento',
    by: /^(?:com|por|em|via|no|na|mediante)$/,
    means: 'dinheiro|numerário|cartão|transferência|cheque|boleto|débito|crédito|vale|espécie',
    kind: /^(?:bancári[oa]|crédito|débito|direto|automático|presente|pré-pago|refeição|mb)$/,
    pays: /^(?:pag|sald|deposit|do[ae]|dou|compr|transf|envi|receb|cobr|liquid|quit|encomend|recarreg)/,
  },
}; // prettier-ignore

const cache = new Map<string, ReadonlySet<string>>();

export const paymentsIn = (language: string): Payments | undefined => PAYMENTS[language];

/** Whether a word is what somebody pays with. */
export function isMeans(word: string, language: string): boolean {
  let means = cache.get(language);
  if (means === undefined) {
    means = new Set(`${PAYMENTS[language]?.means ?? ''}|${SERVICES}`.split('|'));
    cache.set(language, means);
  }
  return means.has(word);
}
