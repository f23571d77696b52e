import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '@homeward/testing';
import { latenessOf, untilAllFired, type Rung } from './firing.js';

const pollMs = 50;
const atOnce = 500;

/** Alarms and compare-and-set by bare SQL, without what a step means: the same machine, the same rows outstanding. */
export class RawTwin {
  constructor(private readonly database: TestDatabase) {}

  async open(): Promise<void> {
    await this.database.query(`
      CREATE TABLE bench.raw_duties (
        id uuid PRIMARY KEY, version integer NOT NULL, rung integer NOT NULL, state text NOT NULL, next_fires_at timestamptz NOT NULL);
      CREATE TABLE bench.raw_alarms (duty_id uuid PRIMARY KEY, next_fires_at timestamptz NOT NULL);
      CREATE INDEX raw_alarms_next_fires_at_idx ON bench.raw_alarms (next_fires_at);
      CREATE TABLE bench.raw_rungs (
        duty_id uuid NOT NULL, rung integer NOT NULL, at timestamptz NOT NULL, fired_at timestamptz NOT NULL, PRIMARY KEY (duty_id, rung))`);
  }

  /** The same duties as were sown under this name. */
  async sow(name: string): Promise<void> {
    await this.database.query(`
      INSERT INTO bench.raw_duties SELECT duty_id, 1, 0, 'open', at FROM bench.seeds WHERE name = '${name}';
      INSERT INTO bench.raw_alarms SELECT duty_id, at FROM bench.seeds WHERE name = '${name}'`);
  }

  /** Fires until everything of this name has fired. */
  async fire(name: string): Promise<Pick<Rung, 'late' | 'seconds'>> {
    const ending = new AbortController();
    const ringing = this.ring(ending.signal);
    await Promise.race([untilAllFired(this.database, 'bench.raw_alarms', name), ringing]);
    ending.abort();
    await ringing;
    return latenessOf(this.database, 'bench.raw_rungs', name);
  }

  private async ring(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const fired = await this.database.query(turn, [atOnce]);
      if (fired.length < atOnce) await pause(pollMs);
    }
  }
}

const turn = `
  WITH due AS (
    SELECT duty_id, next_fires_at FROM bench.raw_alarms WHERE next_fires_at <= now() ORDER BY next_fires_at LIMIT $1 FOR UPDATE SKIP LOCKED
  ), fired AS (
    UPDATE bench.raw_duties d SET rung = d.rung + 1, version = d.version + 1, next_fires_at = d.next_fires_at + interval '30 days'
      FROM due WHERE d.id = due.duty_id AND d.state = 'open' AND d.version = 1 AND d.rung = 0 AND d.next_fires_at <= now()
    RETURNING d.id, due.next_fires_at
  ), moved AS (
    UPDATE bench.raw_alarms a SET next_fires_at = a.next_fires_at + interval '30 days' FROM fired WHERE a.duty_id = fired.id
  )
  INSERT INTO bench.raw_rungs SELECT id, 1, next_fires_at, now() FROM fired RETURNING duty_id`;
