import { isDigit, isLetter } from './character-classes';

/** Luhn's check digit for the digits of data[from .. to), ISO/IEC 7812-1. What is no digit is passed over. */
export function luhnDigit(data: Uint8Array, from: number, to: number): number {
  let sum = 0;
  let isDoubled = true;
  for (let at = to - 1; at >= from; at--) {
    if (!isDigit(data[at])) continue;
    const digit = data[at] - 0x30;
    const weighed = isDoubled ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
    isDoubled = !isDoubled;
  }
  return (10 - (sum % 10)) % 10;
}

/** An IBAN's letters and digits with its check digits taken for 00, modulo 97: ISO 7064. */
export function mod97(data: Uint8Array, from: number, to: number): number {
  let rest = 0;
  const take = (byte: number): void => {
    if (isDigit(byte)) rest = (rest * 10 + byte - 0x30) % 97;
    else if (isLetter(byte)) rest = (rest * 100 + (byte & 0x1f) + 9) % 97;
  };
  for (let at = from + 4; at < to; at++) take(data[at]);
  take(data[from]);
  take(data[from + 1]);
  return (rest * 100) % 97;
}
