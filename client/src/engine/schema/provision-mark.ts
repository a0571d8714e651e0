/** A table that TDM made says so in its comment, so that TDM replaces what it made and nothing else. */
const MARK = 'Provisioned by TDM';

export function provisionMark(datasetVersionId: string, jobId: string): string {
  return `${MARK}: dataset ${datasetVersionId}, job ${jobId}`;
}

/** For LIKE: matches the comments that hold the mark. */
export const MARK_PATTERN = `%${MARK}: dataset %`;

/** What a comment says besides; null when that is nothing. */
export function withoutProvisionMark(comment: string): string | null {
  const rest = comment
    .split('\n')
    .filter((line) => !line.startsWith(`${MARK}: dataset `))
    .join('\n');
  return rest === '' ? null : rest;
}
