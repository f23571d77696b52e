/** Rows as PostgreSQL reads them with `jsonb_populate_recordset`: the names of columns, the values as they are. */
export const recordSet = (rows: readonly object[]): string => JSON.stringify(rows.map(columnsOf));

function columnsOf(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [columnOf(name), value as unknown]));
}

const columnOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
