/** Bytes of an identifier that PostgreSQL keeps; what is longer it cuts silently, so it is cut here. */
const IDENTIFIER_BYTES = 63;

/** Names that every table has already. */
const SYSTEM_COLUMNS = ['tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid'];

/** Hands out identifiers that PostgreSQL keeps as they are, each once. Reserved words and spaces are fine: all are quoted. */
export class Identifiers {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  static ofColumns(): Identifiers {
    return new Identifiers(SYSTEM_COLUMNS);
  }

  /** The name, cut and numbered as far as it must be: `email`, `email_2`. `spare` is for a name with nothing in it. */
  take(name: string, spare: string): string {
    const clean = wellFormed(name.replaceAll('\0', '').trim().normalize('NFC')) || spare;
    let identifier = cutBytes(clean, IDENTIFIER_BYTES);
    for (let number = 2; this.#taken.has(identifier); number++) {
      const suffix = `_${number}`;
      identifier = cutBytes(clean, IDENTIFIER_BYTES - suffix.length) + suffix;
    }
    this.#taken.add(identifier);
    return identifier;
  }
}

/** The text with a replacement character for each half of a character, which UTF-8 cannot hold. */
export function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

function cutBytes(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let cut = '';
  let size = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    cut += character;
  }
  return cut.trimEnd();
}
