import type { Classification } from '../../../client/src/engine/privacy/classification';
import type { PiiType } from '../../../client/src/engine/privacy/pii-types';
import { found } from '../../support/privacy';

/** A table of ten mixed columns in the source, and rows of it. */
export const CREATE_PEOPLE = `CREATE TABLE people (
  id int8 NOT NULL, first_name text NOT NULL, email text NOT NULL, phone text, street text NOT NULL, city text NOT NULL,
  country text NOT NULL, birth_date date, created_at timestamptz NOT NULL, key uuid NOT NULL)`;

export const FRESH_PEOPLE = `DROP TABLE IF EXISTS people; ${CREATE_PEOPLE}`;
export const PEOPLE_KEYS = 'ALTER TABLE people ADD PRIMARY KEY (id)';

const list = (words: string): string =>
  `(ARRAY[${words
    .split(' ')
    .map((word) => `'${word.replaceAll('_', ' ')}'`)
    .join(',')}])`;
const FIRST = list('Anna Bernd Carla David Elena Farid Greta Hamid Ines Jonas Katarzyna Liam Maria Noah Olga Pedro');
const LAST = list('Lindholm Okafor Petrov Quist Rossi Silva Tanaka Ueda Varga Weber Xu Young Zimmermann');
const STREETS = list('Main_Street Oak_Avenue Station_Road Mill_Lane Church_Street High_Street Kings_Road Park_Avenue');
const CITIES = list('Berlin Lisbon Springfield Bristol Kyoto Porto Geneva Toledo Malmö Gdańsk New_Orleans Saint_Paul');
const COUNTRIES = list('Germany Portugal Japan Switzerland Poland Sweden France United_Kingdom United_States Spain');

/** The n of `words`, by some digits of a hash of the row's number. */
const one = (words: string, count: number, from: number): string =>
  `${words}[1 + ('x' || substr(h, ${from}, 6))::bit(24)::int % ${count}]`;

/** Rows from 1 to `count`: different e-mail addresses and phone numbers, every tenth phone and birth date missing. */
export function insertPeople(count: number): string {
  return `INSERT INTO people
    SELECT n, first, lower(first || '.' || ${one(LAST, 13, 7)} || n || '@example.com'),
      CASE WHEN n % 10 <> 0 THEN '+49 ' || 100 + n % 800 || ' ' || 1000000 + n END,
      1 + n % 200 || ' ' || ${one(STREETS, 8, 13)}, ${one(CITIES, 12, 19)}, ${one(COUNTRIES, 10, 25)},
      CASE WHEN n % 10 <> 0 THEN date '1950-01-01' + (n * 7919 % 20000)::int END,
      timestamptz '2020-01-01' + n * interval '1 minute 1 microsecond', h::uuid
    FROM (SELECT n, h, ${one(FIRST, 16, 1)} AS first FROM generate_series(1::int8, ${count}) n, md5(n::text) h) AS numbers`;
}

const PERSONAL: [string, PiiType][] = [
  ['first_name', 'first_name'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['street', 'street_address'],
  ['birth_date', 'date_of_birth'],
];

/** What is known of the table's columns: five of them are masked, each as its class is by default. */
export const PEOPLE_CLASSIFICATIONS: Classification[] = PERSONAL.map(([column, piiType]) =>
  found(`people.${column}`, piiType),
);
