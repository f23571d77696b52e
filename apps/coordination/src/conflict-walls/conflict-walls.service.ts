import { randomUUID } from 'node:crypto';
import { wallLifted, wallRaised, type RaiseWall } from '@homeward/contracts';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Permits, rightsProjection } from '@homeward/security';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { matterNotFound } from '../matters/matters.errors.js';
import { SharesService } from '../shares/shares.service.js';
import { lifted, raised, standsAbove, type ConflictWall } from './conflict-wall.js';
import { ConflictWallEntity } from './conflict-wall.entity.js';
import { wallNotFound, wallOfficerUnknown, wallStandsAlready } from './conflict-walls.errors.js';
import { WallPlaces } from './wall-places.js';

/** Keeps an officer or an agency away from a matter in which it has a conflict, until the level above says otherwise (R03). */
@Injectable()
export class ConflictWallsService {
  private readonly rights = rightsProjection('coordination');

  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly shares: SharesService,
    private readonly places: WallPlaces,
  ) {}

  /** From this transaction on coordination shows nothing of the matter to whom the wall keeps away; every service follows by the fact. */
  async raise(tx: EntityManager, body: RaiseWall): Promise<ConflictWall> {
    const { agencyId, actorId, recordedAt: at } = accessOf(tx);
    const { matterId, excludedAgencyId } = body;
    const leadAgencyId = await this.places.lead(tx, matterId);
    if (leadAgencyId === null) throw this.permits.absent('coordination:raiseWall', matterId, matterNotFound);
    const id = randomUUID();
    await this.permits.check(tx, 'coordination:raiseWall', { id, agencyId, matterId }, matterNotFound);
    const superiorAgencyId = await this.places.above(tx, body, at);
    const decided = raised(body, { id, leadAgencyId, superiorAgencyId }, { agencyId, actorId, at });
    await this.refuseInVain(tx, decided);

    const wall = await add<ConflictWall>(tx, ConflictWallEntity, decided);
    const told = { wallId: id, excludedAgencyId, excludedOfficerId: wall.excludedOfficerId };
    if (wall.excludedOfficerId === null) await this.shares.endBehind(tx, id, { matterId, agencyId: excludedAgencyId });
    await this.outbox.add(tx, wallRaised, wall, told);
    await this.rights.applyWallRaised(tx, { key: matterId, data: told, recordedAt: at });
    this.permits.forget(excludedAgencyId);
    return wall;
  }

  /** The matter is shown again, and the shares that the wall ended return. */
  async lift(tx: EntityManager, seen: Seen): Promise<ConflictWall> {
    const { agencyId, actorId, recordedAt: at } = accessOf(tx);
    const wall = await tx.findOneBy(ConflictWallEntity, { id: seen.id });
    if (!wall) throw this.permits.absent('coordination:liftWall', seen.id, wallNotFound);
    await this.permits.check(tx, 'coordination:liftWall', asAbove(wall, { agencyId, actorId }), wallNotFound);

    await this.places.hold(tx, wall.matterId);
    const down = await replace<ConflictWall>(tx, ConflictWallEntity, wall, lifted(asSeen(wall, seen), { agencyId, actorId, at }));
    await this.outbox.add(tx, wallLifted, down, { wallId: down.id });
    await this.rights.applyWallLifted(tx, { key: down.matterId, data: { wallId: down.id }, recordedAt: at });
    await this.shares.returnFrom(tx, down.id);
    this.permits.forget(down.excludedAgencyId);
    return down;
  }

  /** A wall around nobody, or one that stands, would keep nobody away who is not kept away already. */
  private async refuseInVain(tx: EntityManager, { matterId, excludedAgencyId, excludedOfficerId }: ConflictWall): Promise<void> {
    const isKnown = excludedOfficerId === null || (await this.places.serves(tx, excludedAgencyId, excludedOfficerId));
    if (!isKnown) throw wallOfficerUnknown();
    const whom = { agencyId: excludedAgencyId, officerId: excludedOfficerId };
    if (!(await this.places.stands(tx, { matterId, ...whom }))) return;
    const same = { matterId, excludedAgencyId, excludedOfficerId: excludedOfficerId ?? IsNull(), status: 'standing' as const };
    throw wallStandsAlready((await tx.findOneBy(ConflictWallEntity, same)) ?? undefined);
  }
}

/** The wall as the policy point decides about it: to the level above it is as if it were its own. */
export const asAbove = (wall: ConflictWall, acting: { agencyId: string; actorId: string }): ConflictWall =>
  standsAbove(wall, acting) ? { ...wall, agencyId: acting.agencyId } : wall;
