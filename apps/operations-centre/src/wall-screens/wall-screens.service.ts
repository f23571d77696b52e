import type { SetUpWallScreen } from '@homeward/contracts';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { Permits } from '@homeward/security';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { removed, setUp, type WallScreen } from './wall-screen.js';
import { WallScreenEntity } from './wall-screen.entity.js';
import { wallScreenNotFound } from './wall-screens.errors.js';

/** Keeps the screens that show the numbers of an agency on a wall. */
@Injectable()
export class WallScreensService {
  constructor(private readonly permits: Permits) {}

  async setUp(tx: EntityManager, body: SetUpWallScreen): Promise<WallScreen> {
    const { agencyId, actorId: setUpBy, recordedAt } = accessOf(tx);
    const screen = setUp(body, { agencyId, setUpBy, recordedAt });
    await this.permits.check(tx, 'operations-centre:setUpWallScreen', screen, wallScreenNotFound);
    return add<WallScreen>(tx, WallScreenEntity, screen);
  }

  async remove(tx: EntityManager, seen: Seen): Promise<WallScreen> {
    const screen = await tx.findOneBy(WallScreenEntity, { id: seen.id });
    if (!screen) throw this.permits.absent('operations-centre:removeWallScreen', seen.id, wallScreenNotFound);
    await this.permits.check(tx, 'operations-centre:removeWallScreen', screen, wallScreenNotFound);
    return replace<WallScreen>(tx, WallScreenEntity, screen, removed(asSeen(screen, seen)));
  }
}
