import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '@homeward/testing';
import type { StatementShare } from './figure.js';

interface Count {
  text: string;
  calls: number;
}

const shown = 25;

/** Counts the statements of a piece of work, less what the service runs in the same time when nothing is to be done. */
export class StatementWatch {
  private rest = new Map<string, number>();

  constructor(private readonly database: TestDatabase) {}

  /** Learns what runs in a second while nothing is to be done. */
  async learnRest(seconds: number): Promise<void> {
    await this.begin();
    await pause(Math.min(seconds * 1_000, 60_000));
    this.rest = new Map((await this.counts()).map(({ text, calls }) => [text, calls / seconds]));
  }

  async begin(): Promise<void> {
    await this.database.query('SELECT pg_stat_statements_reset()');
  }

  /** What ran since the beginning for each of so many pieces, in so many seconds. */
  async end(pieces: number, seconds: number): Promise<{ statements: number; shares: StatementShare[] }> {
    const shares = (await this.counts())
      .map(({ text, calls }) => ({ text, perPiece: (calls - (this.rest.get(text) ?? 0) * seconds) / pieces }))
      .filter(({ perPiece }) => perPiece >= 0.005)
      .sort((one, other) => other.perPiece - one.perPiece);
    const statements = shares.reduce((sum, { perPiece }) => sum + perPiece, 0);
    return { statements, shares: shares.slice(0, shown) };
  }

  private counts(): Promise<Count[]> {
    return this.database.query<Count>(
      `SELECT left(regexp_replace(s.query, '\\s+', ' ', 'g'), 140) AS text, sum(s.calls)::float8 AS calls
         FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = 'coordination_app' GROUP BY 1`,
    );
  }
}
