import { z } from 'zod';
import { IntegrityError } from '../errors';
import type { Manifest } from './manifest';

const count = z.int().nonnegative();

const file = z.object({
  path: z.string().refine(isInside, 'must lie beside the manifest'),
  row_count: count,
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const column = z.looseObject({
  name: z.string(),
  nullable: z.boolean(),
  type: z.looseObject({
    name: z.string(),
    schema: z.string().nullable(),
    length: count.nullable(),
    precision: count.nullable(),
    scale: z.int().nullable(),
    array: z.boolean(),
  }),
});

const manifest = z.object({
  format: z.literal(1),
  dataset_version_id: z.string(),
  name: z.string(),
  origin: z.enum(['synthetic', 'subset', 'mask']),
  job_id: z.string(),
  created_at: z.iso.datetime(),
  seed: z.string(),
  locale: z.string(),
  schema: z.looseObject({
    tables: z.array(z.looseObject({ schema: z.string(), name: z.string(), columns: z.array(column) })),
    relationships: z.array(z.unknown()),
    enums: z.array(z.unknown()),
  }),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      row_count: count,
      files: z.array(file),
      literal_rows: z.array(z.record(z.string(), z.string().nullable())),
      trace: z.literal(true).optional(),
    }),
  ),
  parent_id: z.string().optional(),
  notes: z.array(z.string()).optional(),
});

/** A manifest as it was stored. Throws IntegrityError that says what is wrong with it, and where it lies. */
export function readManifest(text: string, datasetVersionId: string, where: string): Manifest {
  const hint = 'The dataset is damaged. Make it again.';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new IntegrityError(`The manifest of dataset version ${datasetVersionId} is not JSON.`, {
      where,
      hint,
      cause,
    });
  }
  const result = manifest.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    const key = issue.path.join('.') || 'the whole';
    throw new IntegrityError(
      `The manifest of dataset version ${datasetVersionId} cannot be read: ${key}: ${issue.message}.`,
      { where, hint },
    );
  }
  if (result.data.dataset_version_id !== datasetVersionId) {
    throw new IntegrityError(`The manifest of dataset version ${datasetVersionId} belongs to another version.`, {
      where,
      hint,
    });
  }
  // The parts of the schema that no reader of datasets looks at were written by us and are taken as they stand.
  return result.data as unknown as Manifest;
}

/** A relative path with `/` that never leaves its folder. */
function isInside(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part));
}
