/** uuid and bytea as PostgreSQL writes them. Parsers give undefined for what is none. */

const UUID_DIGITS = /^[0-9a-f]{32}$/i;
const encoder = new TextEncoder();

/** 16 bytes; hyphens and braces may stand as PostgreSQL lets them. */
export function parseUuid(text: string): Uint8Array | undefined {
  const digits = text.replace(/^\{(.*)\}$/, '$1').replaceAll('-', '');
  return UUID_DIGITS.test(digits) ? fromHex(digits) : undefined;
}

/** 16 bytes as 32 small hex digits and four hyphens. */
export function formatUuid(bytes: Uint8Array): string {
  const hex = toHex(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** `\x` and hex digits; anything else is the older form: text in which `\\` and `\ooo` stand for bytes. */
export function parseBytea(text: string): Uint8Array | undefined {
  if (text.startsWith('\\x')) {
    const digits = text.slice(2).replace(/\s/g, '');
    return /^([0-9a-f]{2})*$/i.test(digits) ? fromHex(digits) : undefined;
  }
  const escapes = /\\(\\|[0-3][0-7]{2})/g;
  if (text.replace(escapes, '').includes('\\')) return undefined;
  const parts = text.split(/(\\\\|\\[0-3][0-7]{2})/).map((part) => {
    if (!part.startsWith('\\')) return encoder.encode(part);
    return Uint8Array.of(part === '\\\\' ? 0x5c : Number.parseInt(part.slice(1), 8));
  });
  return new Uint8Array(Buffer.concat(parts));
}

/** `\x` and two small hex digits a byte. */
export function formatBytea(bytes: Uint8Array): string {
  return `\\x${toHex(bytes)}`;
}

function fromHex(digits: string): Uint8Array {
  return new Uint8Array(Buffer.from(digits, 'hex'));
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}
