import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '@homeward/testing';
import type { StatementShare } from './figure.js';

interface Count {
  text: string;
  calls: number;
  ms: number;
}

const patienceSeconds = 600;

const shown = 25;

/** Counts the statements of a piece of work, less what the service runs in the same time when nothing is to be done. */
export class StatementWatch {
  private rest = new Map<string, Omit<Count, 'text'>>();
  private begun = 0;

  constructor(private readonly database: TestDatabase) {}

  /** Learns what runs in a second while nothing is to be done. */
  async learnRest(seconds: number): Promise<void> {
    await this.begin();
    await pause(Math.min(seconds * 1_000, 60_000));
    this.rest = new Map((await this.counts()).map(({ text, calls, ms }) => [text, { calls: calls / seconds, ms: ms / seconds }]));
  }

  /** Waits until what was done before has been told and heard everywhere, and begins to count. */
  async beginQuietly(): Promise<void> {
    const calls = (counts: Iterable<{ calls: number }>) => [...counts].reduce((sum, each) => sum + each.calls, 0);
    const most = calls(this.rest.values()) * 1.5 + 20;
    for (let waited = 0; waited < patienceSeconds; waited += 1) {
      await this.begin();
      await pause(1_000);
      if (calls(await this.counts()) <= most) return this.begin();
    }
    throw new Error(`The service did not come to rest in ${patienceSeconds} s.`);
  }

  private async begin(): Promise<void> {
    await this.database.query('SELECT pg_stat_statements_reset()');
    this.begun = performance.now();
  }

  /** What ran since the beginning for each of so many pieces. */
  async end(pieces: number): Promise<{ statements: number; shares: StatementShare[] }> {
    const seconds = (performance.now() - this.begun) / 1_000;
    const shares = (await this.counts())
      .map(({ text, calls, ms }) => {
        const rest = this.rest.get(text) ?? { calls: 0, ms: 0 };
        return { text, perPiece: (calls - rest.calls * seconds) / pieces, msPerPiece: (ms - rest.ms * seconds) / pieces };
      })
      .filter(({ perPiece }) => perPiece > 0)
      .sort((one, other) => other.perPiece - one.perPiece);
    const statements = shares.reduce((sum, { perPiece }) => sum + perPiece, 0);
    return { statements, shares: shares.slice(0, shown) };
  }

  private counts(): Promise<Count[]> {
    return this.database.query<Count>(
      `SELECT left(regexp_replace(s.query, '\\s+', ' ', 'g'), 140) AS text, sum(s.calls)::float8 AS calls, sum(s.total_exec_time)::float8 AS ms
         FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = 'coordination_app' GROUP BY 1`,
    );
  }
}
