import type { EntityManager } from 'typeorm';
import { unfitFor, type AgreedLateRecording, type RecordedAct, type Unfit } from './late-recording.js';

type Told = Omit<AgreedLateRecording, 'usedAt'>;
type Times = Record<'notBefore' | 'notAfter' | 'agreedAt' | 'validUntil', Date> & { usedAt: Date | null };

/** The late recordings that officers agreed to, as this service has heard of them. */
export class LateRecordings {
  private readonly usedIn = new WeakMap<EntityManager, string>();

  constructor(private readonly schema: string) {}

  /** Keeps what was agreed to, and forgets what has long been of no use. */
  async keep(tx: EntityManager, agreed: Told): Promise<void> {
    await tx.query(`DELETE FROM ${this.schema}.agreed_late_recordings WHERE valid_until < now() - interval '7 days'`);
    await tx.query(
      `INSERT INTO ${this.schema}.agreed_late_recordings
         (id, agency_id, agreed_by, fact, row_id, matter_id, not_before, not_after, agreed_at, valid_until)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING`,
      [
        ...[agreed.id, agreed.agencyId, agreed.agreedBy, agreed.fact, agreed.rowId, agreed.matterId],
        ...[agreed.notBefore, agreed.notAfter, agreed.agreedAt, agreed.validUntil],
      ],
    );
  }

  /** Uses a late recording for a command, once; what else the command does goes with it. Says why it does not fit, if so. */
  async use(tx: EntityManager, id: string, act: RecordedAct): Promise<Unfit | null> {
    if (this.usedIn.get(tx) === id) return null;
    const unfit = unfitFor(await this.locked(tx, id), act);
    if (unfit !== null) return unfit;
    await tx.query(`UPDATE ${this.schema}.agreed_late_recordings SET used_at = $2 WHERE id = $1`, [id, act.recordedAt]);
    this.usedIn.set(tx, id);
    return null;
  }

  private async locked(tx: EntityManager, id: string): Promise<AgreedLateRecording | null> {
    const [row] = await tx.query<(Omit<AgreedLateRecording, keyof Times> & Times)[]>(
      `SELECT id, agency_id AS "agencyId", agreed_by AS "agreedBy", fact, row_id AS "rowId", matter_id AS "matterId",
              not_before AS "notBefore", not_after AS "notAfter", agreed_at AS "agreedAt", valid_until AS "validUntil", used_at AS "usedAt"
         FROM ${this.schema}.agreed_late_recordings WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!row) return null;
    const { notBefore, notAfter, agreedAt, validUntil, usedAt } = row;
    return {
      ...row,
      notBefore: notBefore.toISOString(),
      notAfter: notAfter.toISOString(),
      agreedAt: agreedAt.toISOString(),
      validUntil: validUntil.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
    };
  }
}
