/** What stands beside participles, by language: `har fyllt i`, `wird eingegeben`, `ha sido seleccionado`. */
const AUXILIARIES: Readonly<Record<string, { before: string; participle: RegExp } | undefined>> = {
  de: { before: 'habe|hat|haben|hatte|hatten|wird|werden|wurde|wurden|worden|es', participle: /(?:^|ein|aus|an|hoch|ab|auf|zu)ge\p{L}+(?:t|en)$|^(?:be|er|ver|über|hinter|not)\p{L}+t$|ausgefüllt$/u },
  es: { before: 'he|has|ha|hemos|han|había|habían|haya|es|fue|fueron|sido|son|siendo', participle: /[ai]d[oa]s?$|puest[oa]s?$|escrit[oa]s?$/u },
  fr: { before: 'ai|a|avons|ont|avait|avaient|ait|est|sont|sera|seront|été|soit', participle: /(?:é|i|is|it|u|ert)e?s?$/u },
  it: { before: 'ho|ha|abbiamo|hanno|aveva|abbia|è|sono|viene|vengono|venne|stato|stata|stati|state|era', participle: /[aiu]t[oaie]$|(?:scelt|mess|scritt|immess)[oaie]$/u },
  nl: { before: 'heb|heeft|hebben|had|hadden|wordt|worden|werd|werden|er', participle: /^(?:in|op|aan|toe|uit)?ge\p{L}+(?:d|t|en)$|^ver\p{L}+d$/u },
  pt: { before: 'tenho|tem|tenha|temos|tinha|foi|foram|for|forem|fosse|sido|é|são|seja|será', participle: /[ai]d[oa]s?$|escrit[oa]s?$|post[oa]s?$/u },
  sv: { before: 'har|hade|blir|blev|det', participle: /(?:t|ts)(?: i| in| upp| ur)?$/u },
}; // prettier-ignore

export interface Auxiliaries {
  words: ReadonlySet<string>;
  participle: RegExp;
}

const sets = new Map<string, Auxiliaries>(
  Object.entries(AUXILIARIES).map(([language, said]) => [
    language,
    { words: new Set(said!.before.split('|')), participle: said!.participle },
  ]),
);

export const auxiliariesIn = (language: string): Auxiliaries | undefined => sets.get(language);
