import banking from './packs/banking.json';
import ecommerce from './packs/ecommerce.json';
import education from './packs/education.json';
import generic from './packs/generic.json';
import healthcare from './packs/healthcare.json';
import hr from './packs/hr.json';
import insurance from './packs/insurance.json';
import telecom from './packs/telecom.json';
import travel from './packs/travel.json';
import type { Pack } from './pack-shape';
import { readPack } from './read-pack';

const FILES: readonly { name: string }[] = [
  generic,
  ecommerce,
  banking,
  telecom,
  healthcare,
  insurance,
  hr,
  travel,
  education,
];

let packs: readonly Pack[] | null = null;

/** The packs that come with the product, read when they are first asked for. */
export const builtInPacks = (): readonly Pack[] => (packs ??= FILES.map((pack) => readPack(pack, pack.name)));
