import { faker } from '@faker-js/faker';
import { copycat } from '@snaplet/copycat';
import { runProgram } from '../source/programs';

/** The same ten fields, as people make them who have nothing else. Each makes rows on one thread, and gives the
 * processor's time for one, in ms: what else the machine does is not in it. */

export const FAKER_ROWS = 20_000;
const COPYCAT_ROWS = 4_000;
const PYTHON_ROWS = 2_000;

/** Kept, so that no compiler leaves the work out. */
let kept: unknown;

export function fakerJs(): number {
  return perRow(FAKER_ROWS, () => {
    const firstName = faker.person.firstName();
    const lastName = faker.person.lastName();
    return {
      firstName,
      lastName,
      email: faker.internet.email({ firstName, lastName }),
      phone: faker.phone.number(),
      street: faker.location.streetAddress(),
      city: faker.location.city(),
      country: faker.location.country(),
      birthDate: faker.date.birthdate(),
      createdAt: faker.date.past(),
      uuid: faker.string.uuid(),
    };
  });
}

export function snapletCopycat(): number {
  return perRow(COPYCAT_ROWS, (row) => ({
    firstName: copycat.firstName(row),
    lastName: copycat.lastName(row),
    email: copycat.email(row),
    phone: copycat.phoneNumber(row),
    street: copycat.streetAddress(row),
    city: copycat.city(row),
    country: copycat.country(row),
    birthDate: copycat.dateString(row),
    createdAt: copycat.dateString(`${row}`),
    uuid: copycat.uuid(row),
  }));
}

function perRow(rows: number, make: (row: number) => unknown): number {
  const start = process.cpuUsage();
  for (let row = 0; row < rows; row++) kept = make(row);
  const took = processorTime(start);
  if (kept === undefined) throw new Error('nothing was made');
  return took / rows;
}

/** Of all threads of this process since then, in ms. */
export function processorTime(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

const PYTHON = `
import sys, time
from faker import Faker
fake = Faker()
def row():
    first, last = fake.first_name(), fake.last_name()
    return (first, last, f'{first}.{last}@{fake.safe_domain_name()}'.lower(), fake.phone_number(), fake.street_address(), fake.city(), fake.country(),
            fake.date_of_birth(), fake.date_time_this_decade(), fake.uuid4())
row()
rows = int(sys.argv[1])
start = time.process_time()
for _ in range(rows): row()
print((time.process_time() - start) * 1000 / rows)
`;

/** Null where python3 has no Faker. TDM_BENCH_PYTHON names another Python. */
export async function pythonFaker(): Promise<number | null> {
  const python = process.env['TDM_BENCH_PYTHON'] ?? 'python3';
  const isThere = await runProgram(python, ['-c', 'import faker']).then(
    () => true,
    () => false,
  );
  return isThere ? Number(await runProgram(python, ['-c', PYTHON, String(PYTHON_ROWS)])) : null;
}
