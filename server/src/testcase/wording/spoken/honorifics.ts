/** What stands before somebody's name, by language, and what the field is called: `Frau Petersen`, `Dr. Harms`. */
const TITLES: Readonly<Record<string, readonly (readonly [RegExp, string])[] | undefined>> = {
  de: [
    [/^(?:Herrn?|Frau)$/, 'name'],
    [/^Dr$/, 'arzt'],
  ],
  fr: [
    [/^(?:M|Mme|Mlle|Me|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle)$/, 'nom'],
    [/^(?:Dr|[Dd]octeur)$/, 'docteur'],
  ],
  es: [
    [/^(?:señora?|sra?|srta|don|doña|d|dña|profa?|arq|lic|ing)$/i, 'nombre'],
    [/^(?:dra?|doctora?)$/i, 'médico'],
    [/^profesora?$/i, 'profesor'],
  ],
  it: [
    [/^(?:signor[aei]?|sig|sig\.ra|ing|geom|rag|avv|mons)$/i, 'nome'],
    [/^(?:dott|dottor|dottoressa|dott\.ssa|dr)$/i, 'medico'],
    [/^(?:prof|prof\.ssa|professor(?:e|essa)?)$/i, 'docente'],
  ],
  nl: [
    [/^(?:[Dd]e heer|[Hh]eer|[Mm]eneer|[Mm]evrouw|[Dd]hr|[Mm]evr|[Mm]w)$/, 'naam'],
    [/^(?:[Dd]okter|Dr)$/, 'arts'],
    [/^(?:[Jj]uf|[Mm]eester)$/, 'leerkracht'],
  ],
  pl: [
    [/^(?:pan|pan[iau]|panu|panią|panem|inż|mgr|adw|prof)$/i, 'imię i nazwisko'],
    [/^dr$/i, 'lekarz'],
  ],
  pt: [
    [/^(?:senhora?|sra?|dona|profa?|enga?|arq|lic)$/i, 'nome'],
    [/^(?:dra?|doutora?)$/i, 'médico'],
    [/^professora?$/i, 'professor'],
  ],
  sv: [
    [/^(?:[Hh]err|[Ff]ru|[Ff]röken)$/, 'namn'],
    [/^(?:[Dd]oktor|Dr)$/, 'läkare'],
  ],
};

/** The field of who is named behind a title; undefined for any other word. */
export const titledField = (word: string, language: string): string | undefined =>
  TITLES[language]?.find(([title]) => title.test(word))?.[1];

/** What stands between that and the name: `Frau Dr. Engelhardt`, `mevrouw mr. De Wit`. */
const ACADEMIC: Readonly<Record<string, RegExp | undefined>> = {
  de: /^(?:Dr|Prof|Mag|Dipl\.-\p{Lu}\p{Ll}+|Ing|Dipl)$/u,
  nl: /^(?:mr|drs|dr|ir|ing|prof)$/i,
  sv: /^(?:Dr|Prof|dr|prof)$/,
};

export const isAcademic = (word: string, language: string): boolean => ACADEMIC[language]?.test(word) === true;
