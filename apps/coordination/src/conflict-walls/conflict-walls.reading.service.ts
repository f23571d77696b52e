import type { WallPage, WallQuery, WallView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { keysetPage, Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions, standsAbove, type ConflictWall } from './conflict-wall.js';
import { ConflictWallEntity } from './conflict-wall.entity.js';
import { wallNotFound } from './conflict-walls.errors.js';
import { asAbove } from './conflict-walls.service.js';

type Acting = Parameters<typeof asAbove>[1];

/** Shows walls to the agency that raised them and to the one that may lift them; never to whom they keep away. */
@Injectable()
export class ConflictWallsReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, { matterId, status, ...page }: WallQuery): Promise<WallPage> {
    const { agencyId, actorId } = accessOf(tx);
    const walls = tx
      .createQueryBuilder(ConflictWallEntity, 'wall')
      .where('(wall.agency_id = :agencyId OR wall.superior_agency_id = :agencyId)', { agencyId });
    if (matterId !== undefined) walls.andWhere('wall.matter_id = :matterId', { matterId });
    if (status !== undefined) walls.andWhere('wall.status = :status', { status });
    const { items, next } = await keysetPage(walls, page);
    const acting = { agencyId, actorId };
    const guarded = items.map((wall) => guardedRow(wall, acting));
    const passed = new Set((await this.permits.readable(tx, 'coordination:listWalls', guarded)).map(({ id }) => id));
    const readable = items.filter(({ id }) => passed.has(id));
    const moves = await this.replies.withMoves(
      tx,
      readable.map((wall) => asAbove(wall, acting)),
      (wall) => movesOf(wall, acting),
    );
    return { items: readable.map((wall, index) => viewOf(wall, moves[index]?.moves ?? [])), next };
  }

  async get(tx: EntityManager, id: string): Promise<WallView> {
    const { agencyId, actorId } = accessOf(tx);
    const acting = { agencyId, actorId };
    const wall = await tx.findOneBy(ConflictWallEntity, { id });
    if (!wall || (wall.agencyId !== agencyId && wall.superiorAgencyId !== agencyId))
      throw this.permits.absent('coordination:readWall', id, wallNotFound);
    await this.permits.check(tx, 'coordination:readWall', guardedRow(wall, acting), wallNotFound);
    return viewOf(wall, await this.replies.movesOf(tx, asAbove(wall, acting), movesOf(wall, acting)));
  }
}

const guardedRow = (wall: ConflictWall, acting: Acting) => ({
  ...asAbove(wall, acting),
  counterpartAgencyId: wall.superiorAgencyId,
});

const movesOf = (wall: ConflictWall, acting: Acting): readonly string[] =>
  standsAbove(wall, acting) ? allowedActions[wall.status] : [];

function viewOf({ raisedBy: _raisedBy, liftedBy: _liftedBy, ...wall }: ConflictWall, moves: string[]): WallView {
  return { ...wall, allowedActions: moves };
}
