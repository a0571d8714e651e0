/** What a JSON document holds, as far as rows of it can be made: what OpenAPI says of a nested object. */
export interface JsonShape {
  type: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
  /** Of an object. */
  properties?: Record<string, JsonShape>;
  /** Of an object: the properties that it always has. */
  required?: string[];
  /** Of an array. */
  items?: JsonShape;
  /** The only values there are. */
  values?: unknown[];
  /** Of a number its bounds, of a string how long it is, of an array how many items it has; both included. */
  minimum?: number;
  maximum?: number;
  /** Of a string, as JSON Schema calls it: `date-time`, `email` ... */
  format?: string;
}
