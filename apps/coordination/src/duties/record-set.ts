/** Rows as PostgreSQL reads them with `json_populate_recordset`: the names of columns, the values as they are. */
export const recordSet = (rows: readonly object[]): string => JSON.stringify(rows.map(columnsOf));

function columnsOf(row: object): object {
  const columns: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) columns[columnOf(name)] = value;
  return columns;
}

// There are few names and many rows.
const known = new Map<string, string>();

/** The column of a property: `dueAt` lies in `due_at`. */
export function columnOf(name: string): string {
  let column = known.get(name);
  if (column === undefined) known.set(name, (column = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)));
  return column;
}
