import { randomUUID } from 'node:crypto';
import { accessOf } from '@homeward/database';
import { FieldCipher } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DutyRow } from './duty.js';

const place = (rowId: string) => ({ table: 'duty_remarks', column: 'sealed_text', rowId });

/** What people write beside a move of a duty: their plan, their ground, their reason. Sealed; no fact and no notice carries it. */
@Injectable()
export class DutyRemarks {
  constructor(private readonly cipher: FieldCipher) {}

  async write(tx: EntityManager, { id: dutyId, version, matterId }: DutyRow, move: string, text: string): Promise<void> {
    const { agencyId, actorId, recordedAt } = accessOf(tx);
    const id = randomUUID();
    await tx.query(
      `INSERT INTO coordination.duty_remarks (id, duty_id, version, matter_id, agency_id, move, sealed_text, written_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, dutyId, version, matterId, agencyId, move, this.cipher.seal(text, place(id)), actorId, recordedAt],
    );
  }

  /** The remarks of a duty by the version they were written with. */
  async of(tx: EntityManager, dutyId: string): Promise<ReadonlyMap<number, string>> {
    const rows = await tx.query<{ id: string; version: number; sealed: string }[]>(
      `SELECT id, version, sealed_text AS sealed FROM coordination.duty_remarks WHERE duty_id = $1`,
      [dutyId],
    );
    return new Map(rows.map(({ id, version, sealed }) => [version, this.cipher.open(sealed, place(id))]));
  }
}
