import { parseKarate, type KarateValue } from './expressions';

const MAX_DEPTH = 12;
/** Parts of a value, its variables' with them: some hold others many times over. */
const MAX_PARTS = 20_000;

const METHOD = /^([A-Za-z_$][\w$]{0,100})\.(\w{1,100})\s?\([^()]{0,200}\)$/;
const JAVA_TYPE = /^Java\.type\s?\(\s?['"]([\w.$]{1,200})['"]\s?\)$/;
const GET = /^karate\.get\s?\(\s?['"]([A-Za-z_$][\w$]{0,100})['"]\s?(?:,\s?([^,]{1,300}))?\)$/s;

/** What a Karate scenario has defined, as far as it is written. */
export class Variables {
  readonly #values: Map<string, KarateValue>;
  #parts = 0;

  /** `read` gives what a data file holds, as `read('user.json')` names it. */
  constructor(
    private readonly read: (specifier: string) => KarateValue | null = () => null,
    before?: Variables,
  ) {
    this.#values = new Map(before === undefined ? [] : before.#values);
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** All of them, as what a called feature gives back. */
  all(): KarateValue & { kind: 'object' } {
    return { kind: 'object', entries: [...this.#values].map(([key, value]) => ({ key, value, at: -1 })) };
  }

  define(name: string, value: KarateValue): void {
    this.#values.set(name, value);
  }

  forget(name: string): void {
    this.#values.delete(name);
  }

  /** `set user.address.city = x`; a variable that is not there comes to be. */
  set(path: string, value: KarateValue): void {
    const [name, ...keys] = path.replace(/\[\d*\]/g, '').split('.');
    if (name === '' || keys.length > MAX_DEPTH) return;
    if (keys.length === 0) {
      this.define(name, value);
      return;
    }
    let object = this.#values.get(name);
    if (object?.kind !== 'object') this.define(name, (object = { kind: 'object', entries: [] }));
    for (const [i, key] of keys.entries()) {
      if (object.kind !== 'object') return;
      const last = i === keys.length - 1;
      const at: number = object.entries.findIndex((entry) => entry.key === key);
      const found = object.entries.at(at);
      const next: KarateValue = last
        ? value
        : at >= 0 && found?.value.kind === 'object'
          ? found.value
          : { kind: 'object', entries: [] };
      const entries = [...object.entries];
      if (at >= 0 && found !== undefined) entries[at] = { ...found, value: next };
      else entries.push({ key, value: next, at: -1 });
      object.entries = entries;
      object = next;
    }
  }

  /** `remove user.address.city` */
  remove(path: string): void {
    const keys = path.split('.');
    const last = keys.pop();
    let object = this.#values.get(keys.shift() ?? '');
    for (const key of keys)
      object = object?.kind === 'object' ? object.entries.find((entry) => entry.key === key)?.value : undefined;
    if (object?.kind === 'object') object.entries = object.entries.filter(({ key }) => key !== last);
  }

  /** With variables, embedded expressions and sums of texts replaced by what is known of them. */
  resolve(value: KarateValue, depth = 0): KarateValue {
    if (depth === 0) this.#parts = 0;
    if (depth > MAX_DEPTH || ++this.#parts > MAX_PARTS) return { kind: 'code', text: '' };
    switch (value.kind) {
      case 'text': {
        const embedded = /^##?\((.{1,300})\)$/s.exec(value.text)?.[1];
        return embedded === undefined ? value : this.resolve({ kind: 'code', text: embedded }, depth + 1);
      }
      case 'code':
        return this.code(value.text, depth);
      case 'object':
        return {
          kind: 'object',
          entries: value.entries.map((entry) => ({ ...entry, value: this.resolve(entry.value, depth + 1) })),
        };
      case 'array':
        return { kind: 'array', items: value.items.map((item) => this.resolve(item, depth + 1)) };
      default:
        return value;
    }
  }

  /** A name that nothing defines may be a column of the examples: `<name>`. */
  private code(text: string, depth: number): KarateValue {
    if (/^<[^<>]{1,200}>$/.test(text)) return { kind: 'text', text };
    const plain = text.replace(/^(?:##?)?\((.*)\)$/s, '$1').trim();
    const named = /^(?:karate\.)?read\s?\((.{1,300})\)$/s.exec(plain)?.[1];
    const name = named === undefined ? null : this.resolve(parseKarate(named), depth + 1);
    const known = name?.kind === 'text' && !name.text.includes('<') ? this.read(name.text) : null;
    if (known !== null) return this.resolve(known, depth + 1);
    // `read('data/' + env + '/user.json')`: where it lies may not be known.
    const file = /^read\s?\(\s?(?:[^'"()]|['"][^'"]{0,300}['"]\s?\+){0,700}['"]([^'"<>]{1,300})['"]\s?\)$/.exec(
      plain,
    )?.[1];
    if (file !== undefined) {
      const data = this.read(file);
      return data === null ? { kind: 'code', text } : this.resolve(data, depth + 1);
    }
    // `karate.get('amount', 100)`
    const [, got, otherwise] = GET.exec(plain) ?? ([] as (string | undefined)[]);
    if (got !== undefined) {
      const isColumn = otherwise === undefined || this.#values.has(got);
      return this.resolve(isColumn ? { kind: 'code', text: got } : parseKarate(otherwise), depth + 1);
    }
    const [, object, method] = METHOD.exec(plain) ?? ([] as (string | undefined)[]);
    const type = object === undefined ? undefined : this.#values.get(object);
    const className = type?.kind === 'code' ? JAVA_TYPE.exec(type.text)?.[1] : undefined;
    if (className !== undefined) return this.read(`java:${className}#${method!}`) ?? { kind: 'code', text };
    const path = /^(?:__row\.)?([A-Za-z_$][\w$]{0,100})((?:\.[\w$]{1,100}){0,6})$/.exec(plain);
    if (path !== null) {
      let value = this.#values.get(path[1]);
      if (value === undefined) return { kind: 'text', text: `<${path[1]}${path[2]}>` };
      for (const key of path[2].split('.').slice(1)) {
        value = value?.kind === 'object' ? value.entries.find((entry) => entry.key === key)?.value : undefined;
      }
      return value === undefined ? { kind: 'code', text } : this.resolve(value, depth + 1);
    }
    const parts =
      plain.length < 2000 && plain.includes('+') ? plain.split(/\s*\+\s*(?=(?:[^'"]*['"][^'"]*['"])*[^'"]*$)/) : [];
    if (parts.length < 2 || parts.length > 20) return { kind: 'code', text };
    const values = parts.map((part) => this.resolve(parseKarate(part), depth + 1));
    const texts = values.map((part) => (part.kind === 'text' || part.kind === 'number' ? part.text : null));
    const whole = texts.every((part) => part !== null && !/^<.*>$/.test(part));
    return whole ? { kind: 'text', text: texts.join('') } : { kind: 'code', text };
  }
}
