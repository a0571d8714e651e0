/** `1 row`, `3,000,000 rows`: for people. */
export const rowsText = (rows: number): string => (rows === 1 ? '1 row' : `${rows.toLocaleString('en')} rows`);
