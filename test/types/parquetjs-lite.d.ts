/** The part of parquetjs-lite that our tests and benchmarks use; it ships no types. */
declare module 'parquetjs-lite' {
  interface FieldDefinition {
    type: string;
    optional?: boolean;
    compression?: string;
  }
  interface ParquetSchema {
    fields: Record<string, unknown>;
  }
  interface ParquetWriter {
    appendRow(row: Record<string, unknown>): Promise<void>;
    setRowGroupSize(rows: number): void;
    close(): Promise<void>;
  }
  interface ParquetReader {
    getCursor(): { next(): Promise<Record<string, unknown> | null> };
    close(): Promise<void>;
  }
  const parquetjs: {
    ParquetSchema: new (fields: Record<string, FieldDefinition>) => ParquetSchema;
    ParquetWriter: { openFile(schema: ParquetSchema, path: string): Promise<ParquetWriter> };
    ParquetReader: { openFile(path: string): Promise<ParquetReader> };
  };
  export default parquetjs;
}
