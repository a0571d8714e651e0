import { asciiOf } from '../../locales/transliterate';
import { unknownName } from '../../read-shape';

/** Fixed text, or a column of the row and how it is written. */
export type TemplatePart = string | { column: string; as: string };

const HOW = /^(lower|upper|ascii|[1-9]\d?)$/;

/** `{first_name}.{last_name:lower}@example.com`; `{{` and `}}` are braces. Throws UserError for a column there is not. */
export function readTemplate(template: string, columns: readonly string[], where: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (const piece of template.match(/\{\{|\}\}|\{[^{}]*\}|[^{}]+|[{}]/g) ?? []) {
    if (piece === '{{' || piece === '}}') parts.push(piece[0]);
    else if (/^\{.+\}$/s.test(piece)) {
      const [column, as = ''] = piece.slice(1, -1).split(':') as [string, string?];
      if (!columns.includes(column))
        throw unknownName(`${where}: there is no column "${column}"`, column, columns, where);
      if (as !== '' && !HOW.test(as))
        throw unknownName(`${where}: {${column}:${as}} is not known`, as, ['lower', 'upper', 'ascii', '6'], where);
      parts.push({ column, as });
    } else parts.push(piece);
  }
  return parts;
}

/** A value as the template wants it: `6` is with six digits at least. */
export function written(value: string, as: string): string {
  if (as === '') return value;
  if (as === 'lower') return value.toLowerCase();
  if (as === 'upper') return value.toUpperCase();
  return as === 'ascii' ? asciiOf(value) : value.padStart(Number(as), '0');
}
