const MAX_SETTINGS = 2000;
/** `<add key="user" value="tom" />` of .NET's configuration, `<Parameter name="user" value="tom" />` of its run settings. */
const ENTRY = /<(?:add|Parameter)\s([^<>]{1,1000})>/gi;
/** `<setting name="User"><value>tom</value>`, `<data name="User"><value>tom</value>` of its resources. */
const HELD = /<(?:setting|data)\s([^<>]{1,500})>\s{0,200}<value[^<>]{0,100}>([^<]{0,2000})<\/value>/gi;
const KEY = /\b(?:key|name)\s{0,5}=\s{0,5}(?:"([^"]{1,200})"|'([^']{1,200})')/i;
const VALUE = /\bvalue\s{0,5}=\s{0,5}(?:"([^"]{0,2000})"|'([^']{0,2000})')/i;

/** What a file of settings in XML holds, by its keys; the first of two that have one key stands. */
export function readXmlSettings(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const add = (attributes: string, value: string | null): void => {
    const key = written(KEY.exec(attributes));
    if (key !== null && value !== null && found.size < MAX_SETTINGS && !found.has(key)) found.set(key, plain(value));
  };
  const said = text.includes('<!--') ? text.replace(/<!--[^]*?-->/g, '') : text;
  for (const [, attributes] of said.matchAll(ENTRY)) add(attributes, written(VALUE.exec(attributes)));
  for (const [, attributes, value] of said.matchAll(HELD)) add(attributes, value.trim());
  return found;
}

function written(match: RegExpExecArray | null): string | null {
  return match === null ? null : (match.slice(1).find((one: string | undefined) => one !== undefined) ?? '');
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(value: string): string {
  return value.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => SIGNS[name]);
}
