import type { Locale } from '../locale';
import { templateOf, templateText } from '../template';
import { text, type TextAt } from '../value-source';
import { oneOf, type Generator, type GeneratorContext } from './generator';

/** The company that a row names; its site and its file names are made from it. */
export const companyOf = ({ facts }: GeneratorContext): TextAt =>
  facts.shared('company_name', companyName, '{{company.name}}');

function companyName(locale: Locale): string {
  return locale.faker.company.name();
}

/** Codes of a shape: as the test writes them, else as given. */
export const coded =
  (shape: string, letters: 'kept' | 'drawn' = 'kept'): Generator =>
  ({ written, key }) =>
    text(templateText(templateOf(written, letters) ?? shape, key));

export const company = {
  company_name: (context) => text(companyOf(context)),
  department: oneOf([
    'Sales',
    'Marketing',
    'Finance',
    'Human Resources',
    'Engineering',
    'Operations',
    'Customer Support',
    'Legal',
    'Purchasing',
    'IT',
  ]),
  tax_id: coded('##-#######'),
  industry: oneOf([
    'Agriculture',
    'Automotive',
    'Banking',
    'Construction',
    'Education',
    'Energy',
    'Healthcare',
    'Hospitality',
    'Insurance',
    'Logistics',
    'Manufacturing',
    'Media',
    'Retail',
    'Software',
    'Telecommunications',
  ]),
} satisfies Record<string, Generator>;
