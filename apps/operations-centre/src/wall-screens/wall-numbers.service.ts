import { createHash, randomUUID } from 'node:crypto';
import { exactly, id as idShape, type WallNumbers } from '@homeward/contracts';
import type { Access, InTransaction } from '@homeward/database';
import { IN_TRANSACTION, noAgency } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeskReadingService } from '../desk/desk.reading.service.js';
import { isLit, type WallScreen } from './wall-screen.js';
import { WallScreenEntity } from './wall-screen.entity.js';
import { wallScreenNotFound } from './wall-screens.errors.js';

/** Gives a screen on a wall the numbers of its agency; a wrong key, a screen that was removed and one that never was get one answer. */
@Injectable()
export class WallNumbersService {
  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    private readonly desk: DeskReadingService,
  ) {}

  async read(id: string, key: string): Promise<WallNumbers> {
    const now = new Date().toISOString();
    const keySha256 = createHash('sha256').update(key).digest('hex');
    const screen = await this.inTransaction(asScreen(noAgency, now), (tx) => withKey(tx, id, keySha256));
    if (screen === null || !isLit(screen, now)) throw wallScreenNotFound();
    return this.inTransaction(asScreen(screen.agencyId, now), (tx) => this.desk.wall(tx));
  }
}

/** Row security shows a screen to whoever brings the digest of its key. */
async function withKey(tx: EntityManager, id: string, keySha256: string): Promise<WallScreen | null> {
  if (!idShape.safeParse(id).success) return null;
  await tx.query(`SELECT set_config('app.screen_key', $1, true)`, [keySha256]);
  return tx.findOneBy(WallScreenEntity, { id, keySha256 });
}

/** In the name of a screen, which is nobody and has no role. */
const asScreen = (agencyId: string, recordedAt: string): Access => ({
  agencyId,
  actorId: 'wall-screen',
  purpose: 'handle-matter',
  requestId: randomUUID(),
  occurred: exactly(recordedAt),
  recordedAt,
  implied: false,
  historical: false,
});
