import { localDay, type AgencyType } from '@homeward/contracts';
import type { InTransaction } from '@homeward/database';
import { IN_TRANSACTION } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { receivingKinds, type Desk } from './desks.js';
import { nobody, publicAccess } from './public-access.js';

const knownForMilliseconds = 5_000;

/** Knows which agencies take tips today, by this schema's projection of the registry. */
@Injectable()
export class DeskReader {
  private known: { desks: Desk[]; until: number } = { desks: [], until: 0 };

  constructor(@Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction) {}

  async desks(now: Date): Promise<Desk[]> {
    if (now.getTime() < this.known.until) return this.known.desks;
    const today = localDay(now.toISOString(), 'Asia/Shanghai');
    const desks = await this.inTransaction(publicAccess(nobody, now), (tx) =>
      tx.query<{ agencyId: string; kind: AgencyType; regionCode: string }[]>(
        `SELECT id AS "agencyId", kind, region_code AS "regionCode" FROM clue_intake.agencies
          WHERE country = 'CN' AND region_code IS NOT NULL AND kind = ANY ($1)
            AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)`,
        [receivingKinds, today],
      ),
    );
    // Where none is known yet, the next one who asks looks again.
    if (desks.length > 0) this.known = { desks, until: now.getTime() + knownForMilliseconds };
    return desks;
  }
}
