import type { TableContext } from './table-context';

/** Pay of persons, and what is asked for work in a list of prices. */
const FEES =
  /^(?:ucret|loon|lohn|honorar|honorare|honorarios|honoraires|onorario|honorarium|compenso|jornal|arvode|arvoden|stundensatz|tagessatz|uurtarief|hourly ?rate|daily ?rate|remuneration|remuneracion|retribuzione|vergoeding|gelir|commission|premia|premie|tips|allowance|allowances|rate per hour|taux ?horaire)$/;

/** Beside which a code says that it was paid. */
const SUMS =
  /^(?:amount|amt|total|price|valor|importe|monto|montant|betrag|wert|bedrag|importo|kwota|belopp|tutar|fiyat|toplam|preis|prix|prijs|prezzo|cena|preco|precio)/;
const APPROVED =
  /^(?:auth(?:orization|orisation)?|approval|confirm(?:ation)?|onay|autori[sz]\w*|aprob\w*) ?(?:code|cd|kodu|no|number)$/;
/** What is booked or bought is confirmed by a code that its buyer is sent. */
const BOOKED =
  /^(?:re[sz]erv\w*|bookings?|orders?|bestell\w*|pedidos?|commandes?|ordin[ei]|donations?|bagis\w*|siparis\w*|rezerw\w*|bokning\w*|boekingen|tickets?)$/;

const PAID = /^(?:payments?|transactions?|refunds?|charges?|authori[sz]ations?)$/;

/** What somebody earns is told where somebody is: elsewhere it is a price. */
export const isFee = (said: string, { pay, ofSomebody, kind, noun }: TableContext): boolean =>
  FEES.test(said) &&
  !pay &&
  !ofSomebody &&
  kind !== 'person' &&
  !/^(?:employment|contract|anstellung|arbeits)/.test(noun ?? '');

/** What a bank answers, and what a buyer is sent: no secrets. */
export const isApproval = (said: string, { noun, words, columns }: TableContext): boolean =>
  APPROVED.test(said) &&
  (PAID.test(noun ?? '') ||
    words.some((word) => BOOKED.test(word)) ||
    [...columns].some((column) => SUMS.test(column)));
