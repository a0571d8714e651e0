import { classSlots, isDigit, isLetter } from './character-classes';
import type { Shape } from './shape';
import type { Slots } from './slots';

/** Values of an octet by the digits it is written with. */
const OCTETS = [
  { base: 0, size: 0 },
  { base: 0, size: 10 },
  { base: 10, size: 90 },
  { base: 100, size: 156 },
] as const;

const COLON = 0x3a;
const POINT = 0x2e;
const SLASH = 0x2f;

/** IPv4, with or without a network's length behind it: each octet keeps its number of digits. */
export const ipShape: Shape = { slots: (slots, data, from, to) => octetSlots(slots, data, from, to, false) };

/** The same as cidr has it: bits behind the network's length stay 0, so the octets that they reach into stay. */
export const cidrShape: Shape = { slots: (slots, data, from, to) => octetSlots(slots, data, from, to, true) };

/** IPv6: hexadecimal digits in their class; a network's length stays, and an IPv4 address at the end is one still. */
export const ipv6Shape: Shape = {
  slots(slots, data, from, to) {
    let end = from;
    let colons = 0;
    let last = from;
    for (; end < to && data[end] !== SLASH; end++) {
      const byte = data[end];
      if (byte === COLON) {
        colons++;
        last = end + 1;
      } else if (byte !== POINT && !isHex(byte)) return false;
    }
    for (let at = end + 1; at < to; at++) if (!isDigit(data[at])) return false;
    if (colons < 2) return false;
    const isMixed = data.subarray(last, end).includes(POINT);
    classSlots(slots, data, from, isMixed ? last : end, HEX_LETTERS);
    return !isMixed || octetSlots(slots, data, last, end, false);
  },
};

const HEX_LETTERS = 6;
const isHex = (byte: number): boolean => isDigit(byte) || (isLetter(byte) && (byte | 0x20) <= 0x66);

function octetSlots(slots: Slots, data: Uint8Array, from: number, to: number, isNetwork: boolean): boolean {
  let end = from;
  while (end < to && data[end] !== SLASH) end++;
  let bits = 32;
  if (end < to) {
    if (to - end < 2 || to - end > 3) return false;
    bits = 0;
    for (let at = end + 1; at < to; at++) {
      if (!isDigit(data[at])) return false;
      bits = bits * 10 + data[at] - 0x30;
    }
  }
  let octets = 0;
  for (let at = from; at < end; octets++) {
    let [width, value] = [0, 0];
    while (at + width < end && isDigit(data[at + width]) && width < 3) value = value * 10 + data[at + width++] - 0x30;
    const { base, size } = OCTETS[width];
    if (octets === 4 || width === 0 || value < base || value >= base + size) return false;
    if (!isNetwork || (octets + 1) * 8 <= bits) slots.number(at, width, size, base, value);
    at += width;
    if (at < end && data[at++] !== POINT) return false;
  }
  return octets === 4 && data[end - 1] !== POINT;
}
