import { randomSource, type Random } from './random';

/**
 * Test files as people write them, each other than the one before: what a reader remembers of one step is of little use
 * for the next. The same seed gives the same file.
 */
const FIELDS = ['email', 'first name', 'last name', 'password', 'username', 'street', 'city', 'postal code', 'country', 'phone', 'birth date', 'company', 'job title', 'iban', 'card number', 'price', 'quantity', 'product name', 'sku', 'coupon code', 'delivery date', 'comment', 'order number', 'website', 'nickname', 'tax id', 'account balance', 'currency', 'weight', 'gender']; // prettier-ignore
const PREFIXES = ['', '', '', 'billing ', 'shipping ', 'contact ', 'new ', 'home ', 'work ', 'primary ', 'second '];
const ENTITIES = ['user', 'customer', 'order', 'product', 'invoice', 'address', 'account', 'employee', 'supplier', 'ticket', 'booking', 'project', 'payment', 'shipment', 'subscription', 'patient', 'course', 'contract', 'vehicle', 'policy']; // prettier-ignore
const PAGES = ['registration', 'login', 'checkout', 'profile', 'settings', 'search', 'contact', 'billing', 'dashboard'];
const SYLLABLES = ['an', 'bel', 'co', 'dra', 'el', 'fi', 'gor', 'ha', 'in', 'jo', 'kla', 'lu', 'mi', 'nor', 'os', 'pe', 'qui', 'ra', 'sto', 'ta', 'ul', 've', 'wi', 'xa', 'yo', 'zen']; // prettier-ignore

export interface Shape {
  lines: number;
  seed: number;
}

/** A feature of about so many lines, 13 for each scenario. */
export function generateFeature({ lines, seed }: Shape): string {
  const random = randomSource(seed);
  const words = new Words(random);
  const text = [
    '@generated',
    `Feature: ${words.title()}`,
    `  ${words.title()}, as it was agreed.`,
    '',
    '  Background:',
    `    Given a ${random.pick(ENTITIES)} with ${words.label()} "${words.value()}"`,
    '    And I am logged in',
    '',
  ];
  while (text.length < lines) text.push(...scenario(words, random), '');
  return `${text.slice(0, lines).join('\n')}\n`;
}

function scenario(words: Words, random: Random): string[] {
  const outline = random.below(8) === 0;
  const columns = [words.label(), words.label(), words.label()];
  const lines = [
    ...(random.below(3) === 0 ? [`  @${words.name()}`] : []),
    `  Scenario${outline ? ' Outline' : ''}: ${words.title()}`,
    `    Given I am on the ${random.pick(PAGES)} page`,
  ];
  for (let step = 3 + random.below(3); step > 0; step--) lines.push(`    ${words.step()}`);
  const kind = random.below(4);
  if (kind === 0) lines.push(...table(words, random, columns));
  if (kind === 1) lines.push('    When I send the request:', '      """', `      ${words.json()}`, '      """');
  if (outline) lines.push(`    And I fill in "${columns[0]}" with "<${columns[0]}>"`);
  lines.push(`    When I click "${words.title()}"`, `    Then I should see "${words.title()}"`);
  if (outline) lines.push('    Examples:', ...rows(words, random, columns));
  return lines;
}

function table(words: Words, random: Random, columns: string[]): string[] {
  return [`    And the following ${random.pick(ENTITIES)}s exist:`, ...rows(words, random, columns)];
}

function rows(words: Words, random: Random, columns: string[]): string[] {
  const row = (cells: string[]): string => `      | ${cells.join(' | ')} |`;
  return [row(columns), ...Array.from({ length: 2 + random.below(3) }, () => row(columns.map(() => words.value())))];
}

export class Words {
  constructor(private readonly random: Random) {}

  name(): string {
    return Array.from({ length: 2 + this.random.below(3) }, () => this.random.pick(SYLLABLES)).join('');
  }

  label(): string {
    return `${this.random.pick(PREFIXES)}${this.random.pick(FIELDS)}`;
  }

  title(): string {
    return `${this.name()} ${this.name()} ${this.random.pick(ENTITIES)} ${this.name()}`;
  }

  value(): string {
    const kind = this.random.below(5);
    if (kind === 0) return `${this.name()}@example.com`;
    if (kind === 1) return String(this.random.below(100_000));
    if (kind === 2) return `20${10 + this.random.below(20)}-0${1 + this.random.below(9)}-1${this.random.below(9)}`;
    return kind === 3 ? `${this.name()} ${this.name()}` : this.name();
  }

  json(): string {
    return JSON.stringify({ [this.label()]: this.value(), [this.label()]: { [this.label()]: this.value() } });
  }

  step(): string {
    switch (this.random.below(8)) {
      case 0:
        return `When I enter "${this.label()}" as "${this.value()}"`;
      case 1:
        return `And I fill in "${this.label()}" with "${this.value()}"`;
      case 2:
        return `Given a ${this.random.pick(ENTITIES)} "${this.name()}" with ${this.label()} "${this.value()}"`;
      case 3:
        return `And I type "${this.value()}" into the ${this.label()} field`;
      case 4:
        return `And I select "${this.name()}" from "${this.label()}"`;
      case 5:
        return `When the ${this.random.pick(ENTITIES)} ${this.name()} is approved by ${this.name()}`;
      case 6:
        return `And the ${this.label()} is "${this.value()}"`;
      default:
        return `Given ${2 + this.random.below(9)} ${this.random.pick(ENTITIES)}s for ${this.name()} ${this.name()}`;
    }
  }
}
