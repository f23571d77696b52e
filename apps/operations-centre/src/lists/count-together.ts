import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Rows that are read once, and the conditions under which they count; without one, every row does. */
export interface Counting {
  rows: SelectQueryBuilder<ObjectLiteral>;
  conditions: readonly (string | undefined)[];
}

/** Counts in one statement: all numbers are true at the same moment, and rows that several of them are about are read once. */
export async function countTogether(tx: EntityManager, countings: readonly Counting[]): Promise<number[][]> {
  const values: unknown[] = [];
  const parts = countings.map(({ rows, conditions }, place) => {
    const counts = conditions.map((only) => (only === undefined ? 'count(*)' : `count(*) FILTER (WHERE ${only})`));
    const [text, own] = rows.select(`json_build_array(${counts.join(', ')})`, 'counts').getQueryAndParameters();
    const before = values.length;
    values.push(...own);
    return `(${text.replace(/\$(\d+)/g, (_whole, number: string) => `$${Number(number) + before}`)}) AS "${place}"`;
  });
  const [row = {}] = await tx.query<Record<string, number[]>[]>(`SELECT ${parts.join(', ')}`, values);
  return countings.map((_counting, place) => row[place] ?? []);
}
