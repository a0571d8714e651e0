/** A faker locale's name, or several with the share of rows that each has. */
export type AskedLocale = string | Record<string, number>;

/** Of several, the one that most rows have: for what knows one language only. */
export function mainLocale(asked: AskedLocale): string {
  if (typeof asked === 'string') return asked;
  const [first, ...rest] = Object.entries(asked);
  return rest.reduce((most, each) => (each[1] > most[1] ? each : most), first)[0];
}

/** `de`, or `de 7, fr 3`. */
export function localeText(asked: AskedLocale): string {
  if (typeof asked === 'string') return asked;
  return Object.entries(asked)
    .map(([name, weight]) => `${name} ${weight}`)
    .join(', ');
}
