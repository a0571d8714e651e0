import type { ColumnType } from '../../schema/types';
import { wordsOf } from '../facts/roles';
import type { CellRandom } from '../random';
import { text, type ValueSource } from '../value-source';
import type { TypeContext } from './type-context';
import { capital, code, word, words } from './words';

type Draw = (random: CellRandom, length: number) => string;

const HEX = '0123456789abcdef';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const oneOf = (values: string): Draw => {
  const list = values.split(' ');
  return (random) => random.pick(list);
};
const path: Draw = (random) => `/${word(random)}/${word(random)}/${word(random)}`;
const codeOf: Draw = (random, length) => code(random.below(36 ** Math.min(6, length)), Math.min(8, length));
const hexOf =
  (usual: number): Draw =>
  (random, length) =>
    random.string(HEX, Math.min(usual, length));

/** Texts that a name's last word makes plausible; `room` is the least that the column must hold for them. */
const BY_WORD: readonly (readonly [names: string, room: number, draw: Draw])[] = [
  ['locale', 5, oneOf('en_US en_GB de_DE fr_FR es_ES pt_BR it_IT nl_NL')],
  ['lang language sprache langue idioma', 2, oneOf('en de fr es pt it nl pl')],
  ['currency waehrung devise moneda moeda', 3, oneOf('USD EUR GBP CHF JPY CAD')],
  [
    'country iso iso2 land pays pais',
    2,
    (random, length) =>
      oneOf(length < 3 ? 'US DE FR GB ES PT IT NL' : 'USA DEU FRA GBR ESP PRT ITA NLD')(random, length),
  ],
  ['iso3 alpha3', 3, oneOf('USA DEU FRA GBR ESP PRT ITA NLD')],
  ['color colour farbe couleur cor hex', 7, (random) => `#${random.string(HEX, 6)}`],
  ['md5', 16, hexOf(32)],
  ['hash digest checksum sha sha256 fingerprint etag signature', 16, hexOf(64)],
  ['sha1 commit', 16, hexOf(40)],
  [
    'mime mimetype contenttype',
    10,
    oneOf('image/png image/jpeg text/plain text/html application/pdf application/json'),
  ],
  ['extension ext', 3, oneOf('pdf png jpg txt csv')],
  ['version release', 5, (random) => `${random.between(1, 9)}.${random.below(10)}.${random.below(20)}`],
  ['path dir directory folder', 12, path],
  ['type kind class category group section', 8, oneOf('standard basic premium custom internal external')],
  ['status state phase stage', 8, oneOf('active pending completed inactive')],
  ['action event operation', 6, oneOf('create update delete')],
  ['method', 6, oneOf('GET POST PUT DELETE')],
  ['mode strategy policy scope', 6, oneOf('auto manual always never')],
  ['level severity priority', 6, oneOf('low medium high')],
  ['source origin channel medium', 6, oneOf('web mobile import api')],
  ['unit', 3, oneOf('kg g l m cm pcs')],
  ['id uid key ref reference identifier external code', 4, codeOf],
  ['number no nr num nummer numero', 1, (random, length) => String(random.between(1, 10 ** Math.min(6, length) - 1))],
  ['token secret salt nonce', 16, (random, length) => random.string(HEX, Math.min(40, length))],
];
const DRAWS = new Map(
  BY_WORD.flatMap(([names, room, draw]) => names.split(' ').map((name) => [name, { room, draw }] as const)),
);

/** Text that is plausible by its name, and else by how much of it there may be. */
export function textSource(type: ColumnType, { name, key, random, element = false }: TypeContext): ValueSource {
  const length = type.length ?? Infinity;
  const draw = element && length > 6 ? word : drawOf(name, length, type.name === 'bpchar');
  return text((row) => draw(random.at(key, row), length));
}

function drawOf(name: string, length: number, padded: boolean): Draw {
  const last = wordsOf(name).at(-1) ?? '';
  // `contentType` and `mime_type` are known by all of their words.
  const known = DRAWS.get(wordsOf(name).slice(-2).join('')) ?? DRAWS.get(last);
  if (known !== undefined && length >= known.room) return known.draw;
  if (length === 1) return (random) => random.pick(Array.from(LETTERS));
  // What is padded to its length is a code that fills it.
  if (length <= 6 || (padded && length <= 12)) return (random) => random.string(LETTERS, length);
  if (length <= 16) return word;
  if (/name|title|label|caption|nombre|nom|bezeichnung/i.test(name)) return (random) => capital(words(random, 2));
  return (random, room) => capital(words(random, random.between(2, room >= 60 ? 6 : 2)));
}
