import type { VectorKind } from '../../batch/vector';
import type { Column } from '../../schema/schema';
import { layoutOf } from '../../schema/types';

/** How the values of a column stand in PostgreSQL's binary COPY. */
export interface Wire {
  name: string;
  vector: VectorKind;
  /** Of decimal64. */
  scale: number;
  format: 'plain' | 'jsonb' | 'numeric';
}

/** How a column stands in a binary COPY, by its type. */
export function wireOf(column: Column): Wire {
  const { vector, scale, wire } = layoutOf(column.type);
  const { name } = column.type;
  const special = wire === 'native' && (name === 'jsonb' || name === 'numeric') ? name : 'plain';
  return { name: column.name, vector, scale, format: special };
}

/** `PGCOPY\n\377\r\n\0`, flags, and the length of an extension: 11 + 4 + 4 bytes. */
export const SIGNATURE = Uint8Array.of(0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00);
export const HEADER_BYTES = 19;
export const TRAILER = Uint8Array.of(0xff, 0xff);

/** PostgreSQL counts from 2000-01-01, Arrow from 1970-01-01. */
export const EPOCH_DAYS = 10_957;
/** 946,684,800,000,000 microseconds, as two words. */
export const EPOCH_HIGH = 220_417;
export const EPOCH_LOW = 993_517_568;

export const JSONB_VERSION = 1;
export const INT32_MAX = 0x7fffffff;
export const INT32_MIN = -0x80000000;
