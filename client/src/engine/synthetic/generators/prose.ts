import { faked, type Generator } from './generator';

/** A sentence begins with a capital and a title does not end with a full stop. */
const title = faked((faker) => faker.lorem.sentence({ min: 3, max: 6 }).slice(0, -1));

export const prose = {
  title,
  description: faked((faker) => faker.lorem.sentences({ min: 1, max: 3 })),
  comment: faked((faker) => faker.lorem.sentence({ min: 5, max: 15 })),
  subject: title,
  search_term: faked((faker) => faker.commerce.product().toLowerCase()),
  text: faked((faker) => faker.lorem.words({ min: 2, max: 5 })),
} satisfies Record<string, Generator>;
