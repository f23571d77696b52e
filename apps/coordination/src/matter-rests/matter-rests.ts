import type { Fact } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { asOne } from '../conflict-walls/matter-walls.js';

/** A matter of which it may have to be told that it rests. */
export interface RestingMatter {
  matterId: string;
  number: string;
  /** The agency that leads it. */
  agencyId: string;
  since: string;
}

/** Agencies and officers are no matters, and a notice is nobody's act. */
const isNoAct = /^(agency|officer|liaison|region|wall|notice|duty)\./;

/** Keeps since when nothing has happened in a matter. */
@Injectable()
export class MatterRests {
  /** Recorded history alarms nobody: what has only a history does not rest. Five working days take more than four, before which nobody looks. */
  async hear(tx: EntityManager, { name, key, recordedAt, historical }: Fact): Promise<void> {
    if (historical || isNoAct.test(name)) return;
    await tx.query(
      `INSERT INTO coordination.matter_rests AS rest (matter_id, since, look_at) VALUES ($1, $2, $2::timestamptz + interval '4 days')
       ON CONFLICT (matter_id) DO UPDATE SET since = EXCLUDED.since, look_at = EXCLUDED.look_at, told_at = NULL
        WHERE rest.since < EXCLUDED.since`,
      [key, recordedAt],
    );
  }

  /** Takes some matters that are to be looked at. Each is looked at by one process; where a clock runs, or the matter is closed, until something happens. */
  async take(tx: EntityManager, most: number): Promise<{ taken: number; resting: RestingMatter[] }> {
    const [rows] = await tx.query<[{ matterId: string; since: Date }[], number]>(
      `UPDATE coordination.matter_rests SET look_at = NULL WHERE matter_id IN (
         SELECT matter_id FROM coordination.matter_rests WHERE look_at <= coordination.duty_clock()
          ORDER BY look_at LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING matter_id AS "matterId", since`,
      [most],
    );
    const since = new Map(rows.map((row) => [row.matterId, row.since.toISOString()]));
    const open = await tx.query<Omit<RestingMatter, 'since'>[]>(
      `SELECT m.id AS "matterId", m.number, m.agency_id AS "agencyId" FROM coordination.registered_matters m
        WHERE m.id = ANY($1::uuid[]) AND m.status = 'open'
          AND NOT EXISTS (SELECT 1 FROM coordination.owed_duties owed WHERE owed.matter_id IN (${asOne('m.id')}))
        ORDER BY m.id`,
      [[...since.keys()]],
    );
    return { taken: rows.length, resting: open.map((matter) => ({ ...matter, since: since.get(matter.matterId) ?? '' })) };
  }

  async lookAgain(tx: EntityManager, { matterId }: RestingMatter, at: string): Promise<void> {
    await tx.query(`UPDATE coordination.matter_rests SET look_at = $2 WHERE matter_id = $1`, [matterId, at]);
  }

  async told(tx: EntityManager, { matterId }: RestingMatter, at: string): Promise<void> {
    await tx.query(`UPDATE coordination.matter_rests SET told_at = $2 WHERE matter_id = $1`, [matterId, at]);
  }
}
