import { BoolBuilder } from './bool-builder';
import { BytesBuilder } from './bytes-builder';
import { BigIntBuilder, Fixed16Builder, NumberBuilder } from './fixed-builders';
import type { VectorKind } from './vector';

export type AnyBuilder = BoolBuilder | NumberBuilder | BigIntBuilder | Fixed16Builder | BytesBuilder;

/** The builder of any layout. */
export function createBuilder(kind: VectorKind): AnyBuilder {
  switch (kind) {
    case 'bool':
      return new BoolBuilder();
    case 'int16':
    case 'int32':
    case 'date32':
    case 'float32':
    case 'float64':
      return new NumberBuilder(kind);
    case 'int64':
    case 'time64':
    case 'timestamp64':
    case 'decimal64':
      return new BigIntBuilder(kind);
    case 'fixed16':
      return new Fixed16Builder();
    case 'utf8':
    case 'binary':
      return new BytesBuilder(kind);
  }
}
