import { templateOf, UniqueTemplate } from '../template';
import { coded } from './company';
import type { Generator } from './generator';

/** Codes that differ for every row: as the test writes them, else as given. */
export const numbered =
  (shape: string): Generator =>
  ({ written, key, random, taken }) => {
    const template = new UniqueTemplate(templateOf(written) ?? shape, key, random, taken);
    return { kind: 'text', unique: true, at: template.values };
  };

export const documents = {
  // 900 to 999 begins no social security number that was ever given out.
  national_id: numbered('9##-##-####'),
  passport_number: numbered('P########'),
  drivers_license: coded('?#######', 'drawn'),
  license_plate: coded('??? ####', 'drawn'),
} satisfies Record<string, Generator>;
