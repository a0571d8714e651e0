import { createBuilder } from '../batch/builder';
import { BytesBuilder } from '../batch/bytes-builder';
import { appendText, readText } from '../batch/text-form';
import { type BytesVector, isNull, type Vector } from '../batch/vector';
import type { Column } from '../schema/schema';
import type { ColumnMasker } from './technique';
import { fieldOf } from './techniques/permute-labels';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** An element between braces and commas: in quotes, with `\` before what counts as itself, or bare. */
const ELEMENT = /"[^"\\]*(?:\\.[^"\\]*)*"|[^{},"\\]+/sy;

/** Masks an array's elements, of any number of dimensions, as a column of their type; nulls among them stay. */
export function eachElement(masker: ColumnMasker, element: Column): ColumnMasker {
  const field = fieldOf(element);
  return {
    mask: (vector, rows) => {
      const arrays = vector as BytesVector;
      const elements = createBuilder(field.vector);
      const places: { text: string; spans: [from: number, to: number][] }[] = [];
      for (let row = 0; row < arrays.length; row++) {
        const text = isNull(arrays, row)
          ? ''
          : decoder.decode(arrays.data.subarray(arrays.offsets[row], arrays.offsets[row + 1]));
        const spans = spansOf(text);
        for (const [from, to] of spans) appendText(elements, field, plain(text.slice(from, to)));
        places.push({ text, spans });
      }
      // Of other rows than the elements' own nothing is told.
      const masked = masker.mask(elements.finish(), {
        firstRow: rows.firstRow,
        original: () => undefined,
        masked: () => undefined,
        unmasked: () => undefined,
      });
      return put(arrays, places, (index) => readText(masked, field, index, element.type));
    },
  };
}

function put(
  arrays: BytesVector,
  places: readonly { text: string; spans: [from: number, to: number][] }[],
  elementAt: (index: number) => string | null,
): Vector {
  const builder = new BytesBuilder(arrays.kind);
  let next = 0;
  places.forEach(({ text, spans }, row) => {
    if (isNull(arrays, row)) {
      builder.appendNull();
      return;
    }
    let written = '';
    let at = 0;
    for (const [from, to] of spans) {
      written += text.slice(at, from) + quoted(elementAt(next++));
      at = to;
    }
    builder.appendString(written + text.slice(at));
  });
  return builder.finish();
}

/** Where elements that are not null stand. Bounds before the array (`[0:2]={...}`) are none of them. */
function spansOf(text: string): [from: number, to: number][] {
  const spans: [from: number, to: number][] = [];
  let at = text.indexOf('{');
  while (at >= 0 && at < text.length) {
    ELEMENT.lastIndex = at;
    const found = ELEMENT.exec(text)?.[0];
    if (found === undefined) at++;
    else {
      if (found.toUpperCase() !== 'NULL') spans.push([at, at + found.length]);
      at += found.length;
    }
  }
  return spans;
}

function plain(element: string): string {
  return element.startsWith('"') ? element.slice(1, -1).replace(/\\(.)/gs, '$1') : element;
}

function quoted(element: string | null): string {
  return element === null ? 'NULL' : `"${element.replace(/["\\]/g, '\\$&')}"`;
}
