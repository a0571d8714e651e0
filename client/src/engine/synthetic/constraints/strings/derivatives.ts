/**
 * Regular languages as expressions that are derived by one character after the other (Brzozowski's derivatives). Unlike
 * in automata, "and" and "not" cost nothing here, so that several patterns, lengths and lookaheads are one language.
 */
export interface Language {
  readonly id: number;
  /** Whether the empty text is in it. */
  readonly nullable: boolean;
  readonly form:
    | { type: 'none' | 'empty' }
    | { type: 'set'; mask: bigint }
    | { type: 'concat'; first: Language; rest: Language }
    | { type: 'or' | 'and'; of: readonly Language[] }
    | { type: 'not'; of: Language }
    | { type: 'repeat'; of: Language; min: number; max: number };
  /** What is left after a character of each atom; computed when first asked for. */
  readonly after: (Language | undefined)[];
  /** How many texts there are of each length. */
  readonly counts: number[];
}

/** The pattern needs more states than are sensible. */
export class TooLarge extends Error {}

const MAX_LANGUAGES = 20_000;

/** Makes languages, each once. */
export class Languages {
  readonly #known = new Map<string, Language>();
  readonly none: Language;
  readonly empty: Language;
  /** Every text. */
  readonly all: Language;

  constructor(readonly atoms: number) {
    this.none = this.#make('0', false, { type: 'none' });
    this.empty = this.#make('1', true, { type: 'empty' });
    this.all = this.repeat(this.set((1n << BigInt(atoms)) - 1n), 0, Infinity);
  }

  #make(key: string, nullable: boolean, form: Language['form']): Language {
    let language = this.#known.get(key);
    if (language === undefined) {
      if (this.#known.size >= MAX_LANGUAGES) throw new TooLarge();
      language = { id: this.#known.size, nullable, form, after: [], counts: [] };
      this.#known.set(key, language);
    }
    return language;
  }

  set(mask: bigint): Language {
    return mask === 0n ? this.none : this.#make(`s${mask.toString(36)}`, false, { type: 'set', mask });
  }

  concat(first: Language, rest: Language): Language {
    if (first === this.none || rest === this.none) return this.none;
    if (first === this.empty) return rest;
    if (rest === this.empty) return first;
    if (first.form.type === 'concat') return this.concat(first.form.first, this.concat(first.form.rest, rest));
    return this.#make(`c${first.id},${rest.id}`, first.nullable && rest.nullable, { type: 'concat', first, rest });
  }

  or(...of: Language[]): Language {
    return this.#joined('or', of, this.none, this.all);
  }

  and(...of: Language[]): Language {
    return this.#joined('and', of, this.all, this.none);
  }

  /** `neutral` changes nothing, `decisive` is what there is beside anything. */
  #joined(type: 'or' | 'and', of: readonly Language[], neutral: Language, decisive: Language): Language {
    const flat = of.flatMap((each) => (each.form.type === type ? each.form.of : [each]));
    const distinct = [...new Set(flat)].filter((each) => each !== neutral).sort((a, b) => a.id - b.id);
    if (distinct.includes(decisive)) return decisive;
    if (distinct.length === 0) return neutral;
    if (distinct.length === 1) return distinct[0];
    const nullable = type === 'or' ? distinct.some((each) => each.nullable) : distinct.every((each) => each.nullable);
    return this.#make(`${type}${distinct.map(({ id }) => id).join()}`, nullable, { type, of: distinct });
  }

  not(of: Language): Language {
    if (of === this.none) return this.all;
    if (of === (this.all as Language | undefined)) return this.none;
    if (of.form.type === 'not') return of.form.of;
    return this.#make(`n${of.id}`, !of.nullable, { type: 'not', of });
  }

  repeat(of: Language, min: number, max: number): Language {
    if (max === 0 || of === this.empty) return this.empty;
    if (of === this.none) return min === 0 ? this.empty : this.none;
    if (min === 1 && max === 1) return of;
    return this.#make(`r${of.id},${min},${max}`, min === 0 || of.nullable, { type: 'repeat', of, min, max });
  }

  /** What may follow a character of an atom. */
  after(language: Language, atom: number): Language {
    return (language.after[atom] ??= this.#derive(language, atom));
  }

  #derive({ form }: Language, atom: number): Language {
    switch (form.type) {
      case 'none':
      case 'empty':
        return this.none;
      case 'set':
        return ((form.mask >> BigInt(atom)) & 1n) === 1n ? this.empty : this.none;
      case 'concat': {
        const first = this.concat(this.after(form.first, atom), form.rest);
        return form.first.nullable ? this.or(first, this.after(form.rest, atom)) : first;
      }
      case 'or':
        return this.or(...form.of.map((each) => this.after(each, atom)));
      case 'and':
        return this.and(...form.of.map((each) => this.after(each, atom)));
      case 'not':
        return this.not(this.after(form.of, atom));
      case 'repeat':
        return this.concat(this.after(form.of, atom), this.repeat(form.of, Math.max(0, form.min - 1), form.max - 1));
    }
  }
}
