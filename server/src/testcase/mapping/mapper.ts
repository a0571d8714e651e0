/** Which table an entity is, or which column a field is. */
export interface Match {
  table: string;
  /** Null where a table was asked for. */
  column: string | null;
  /** 0 to 1. 1 when the user says so in `.tdm/mapping.json`. */
  confidence: number;
  /** In words, such as `"email" is short for "email_address"`. */
  reason: string;
  source: 'mapping' | 'name' | 'meaning';
}

/**
 * `.tdm/mapping.json`: which table or column is meant where names alone do not tell. A null says that there is none.
 *
 *     { "tables": { "users": "app_user" }, "fields": { "users.email": "app_user.email_address", "users.captcha": null } }
 */
export interface MappingRules {
  tables: Record<string, string | null>;
  fields: Record<string, string | null>;
}

export const NO_RULES: MappingRules = { tables: {}, fields: {} };

export interface Mapper {
  table(entity: string): Match | null;
  /** Null when nothing fits, or the user says that there is none: `isExcluded` tells which. */
  column(entity: string, field: string, semanticType: string): Match | null;
  isExcluded(entity: string, field: string): boolean;
  /** The best few columns for a field, best first: what a quick fix offers. */
  candidates(entity: string, field: string, semanticType: string, limit?: number): Match[];
}
