import type { CellRandom } from '../random';
import type { TextType } from './type-context';

const coordinate = (random: CellRandom): string => (random.below(200_000) / 1000).toFixed(3);
const point = (random: CellRandom): string => `(${coordinate(random)},${coordinate(random)})`;
const points = (random: CellRandom, count: number): string =>
  Array.from({ length: count }, () => point(random)).join(',');
const SIZE = 2 ** 40;

/** PostgreSQL's own shapes. Most have no equality that an index knows, but a circle and a box may be excluded. */
export const geometry = {
  point: { draw: point, distinct: () => ({ size: SIZE, at: (index) => `(${index},0)` }) },
  line: { draw: (random) => `{${random.between(1, 9)},${random.between(-9, -1)},${random.between(0, 99)}}` },
  lseg: { draw: (random) => `[${points(random, 2)}]` },
  box: {
    draw: (random) => {
      const [x, y] = [random.below(1000), random.below(1000)];
      return `(${x + random.between(1, 50)},${y + random.between(1, 50)}),(${x},${y})`;
    },
    // Beside each other, so that no two meet.
    distinct: () => ({ size: SIZE, at: (index) => `(${index * 2 + 1},1),(${index * 2},0)` }),
  },
  path: { draw: (random) => `[${points(random, 3)}]` },
  polygon: {
    draw: (random) => {
      const [x, y, side] = [random.below(1000), random.below(1000), random.between(1, 50)];
      return `((${x},${y}),(${x + side},${y}),(${x + side},${y + side}),(${x},${y + side}))`;
    },
  },
  circle: {
    draw: (random) => `<${point(random)},${random.between(1, 50)}>`,
    distinct: () => ({ size: SIZE, at: (index) => `<(${index * 3},0),1>` }),
  },
} satisfies Record<string, TextType>;
