import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** How many acts wait for a connection of the pool; above zero for long means that the pool is too small or a statement hangs. */
export function connectionsAwaited(dataSource: DataSource): number {
  const { waitingCount } = (dataSource.driver as PostgresDriver).master as { waitingCount: number };
  return waitingCount;
}

/** How far PostgreSQL's clock is ahead of this process's, in seconds; what the question itself took is not counted against either. */
export async function secondsOffDatabase(dataSource: DataSource): Promise<number> {
  const before = Date.now();
  const [row] = await dataSource.query<{ at: number }[]>('SELECT EXTRACT(epoch FROM clock_timestamp())::float8 * 1000 AS at');
  const after = Date.now();
  return offBetween(row?.at ?? after, before, after) / 1000;
}

/** The other clock was read at some moment between the two: within them it is right. */
export const offBetween = (at: number, before: number, after: number): number =>
  at < before ? at - before : Math.max(at - after, 0);
