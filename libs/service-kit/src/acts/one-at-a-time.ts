import type { EntityManager } from 'typeorm';

/** Two acts that exclude each other wait for each other until the first has ended. */
export const oneAtATime = async (tx: EntityManager, ...about: string[]): Promise<void> => {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [about.join('|')]);
};
