import { BytesSink, NumericTextSink } from './byte-sinks';
import { BoolSink, DecimalSink, Fixed16Sink, Int64Sink, NumberSink } from './fixed-sinks';
import type { Sink } from './sink';
import type { Wire } from './wire';

/** The sink of a column by its layout. */
export function createSink(wire: Wire): Sink {
  switch (wire.vector) {
    case 'bool':
      return new BoolSink(wire);
    case 'int16':
    case 'int32':
    case 'date32':
    case 'float32':
    case 'float64':
      return new NumberSink(wire, wire.vector);
    case 'int64':
    case 'time64':
    case 'timestamp64':
      return new Int64Sink(wire, wire.vector);
    case 'decimal64':
      return new DecimalSink(wire);
    case 'fixed16':
      return new Fixed16Sink(wire);
    case 'utf8':
    case 'binary':
      return wire.format === 'numeric' ? new NumericTextSink(wire) : new BytesSink(wire, wire.vector);
  }
}
