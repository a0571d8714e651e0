/** Longer values are cut in messages. */
const SHOWN = 40;

/** A value for messages: in quotes, its control characters escaped. */
export function shown(value: string, most = SHOWN): string {
  return JSON.stringify(value.length > most ? `${value.slice(0, most)}…` : value);
}
