/** `1 table`, `3,000 columns`: for people. */
export const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

export const rowsText = (rows: number): string => counted(rows, 'row');
