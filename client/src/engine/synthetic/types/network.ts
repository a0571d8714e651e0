import type { CellRandom } from '../random';
import { COUNTLESS, type TextType } from './type-context';

const HEX = '0123456789abcdef';
/** From the three networks that RFC 5737 keeps for documentation. */
const NETWORKS = ['192.0.2', '198.51.100', '203.0.113'];

const bytes = (value: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.floor(value / 256 ** (count - 1 - index)) % 256);

const hexPairs = (value: number, count: number): string[] =>
  bytes(value, count).map((byte) => byte.toString(16).padStart(2, '0'));

/** Within 10.0.0.0/8 as far as that goes, then within fd00::/8, both private. */
function address(index: number): string {
  if (index < 2 ** 24) return `10.${bytes(index, 3).join('.')}`;
  const [a, b, c, d, e, f] = hexPairs(index, 6);
  return `fd00::${a}${b}:${c}${d}:${e}${f}`;
}

const draw = (random: CellRandom): string => `${random.pick(NETWORKS)}.${random.between(1, 254)}`;

export const network = {
  inet: { draw, distinct: () => ({ size: COUNTLESS, at: address }) },
  cidr: {
    draw: (random) => `10.${random.below(256)}.${random.below(256)}.0/24`,
    distinct: () => ({ size: COUNTLESS, at: (index) => `${address(index)}/${index < 2 ** 24 ? 32 : 128}` }),
  },
  // Locally administered, so that no device has it.
  macaddr: {
    draw: (random) => ['02', ...Array.from({ length: 5 }, () => random.string(HEX, 2))].join(':'),
    distinct: () => ({ size: 2 ** 40, at: (index) => ['02', ...hexPairs(index, 5)].join(':') }),
  },
  macaddr8: {
    draw: (random) => ['02', ...Array.from({ length: 7 }, () => random.string(HEX, 2))].join(':'),
    distinct: () => ({ size: 2 ** 40, at: (index) => ['02', '00', '00', ...hexPairs(index, 5)].join(':') }),
  },
} satisfies Record<string, TextType>;
