import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Counts the rows of several queries in one statement: all numbers are true at the same moment. */
export async function countTogether(tx: EntityManager, queries: readonly SelectQueryBuilder<ObjectLiteral>[]): Promise<number[]> {
  const values: unknown[] = [];
  const counts = queries.map((query, place) => {
    const [text, own] = query.select('count(*)', 'count').getQueryAndParameters();
    const before = values.length;
    values.push(...own);
    return `(${text.replace(/\$(\d+)/g, (_whole, number: string) => `$${Number(number) + before}`)}) AS "${place}"`;
  });
  const [row = {}] = await tx.query<Record<string, string>[]>(`SELECT ${counts.join(', ')}`, values);
  return queries.map((_query, place) => Number(row[place]));
}
