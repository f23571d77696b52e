import type { MoveReply, OverridesPage, OverridesQuery, OverridesView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { keysetPage, Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { overridesNotFound } from './agreement-overrides.errors.js';
import { movesOf, type AgreementOverrides } from './agreement-overrides.js';
import { AgreementOverridesEntity } from './agreement-overrides.entity.js';

/** Shows agreements on duties to both sides. */
@Injectable()
export class AgreementOverridesReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: OverridesQuery): Promise<OverridesPage> {
    const { items, next } = await keysetPage(tx.createQueryBuilder(AgreementOverridesEntity, 'agreed'), query);
    const readable = await this.permits.readable(tx, 'coordination:listOverrides', items);
    const shown: OverridesView[] = [];
    for (const row of readable) shown.push(await this.shown(tx, row));
    return { items: shown, next };
  }

  async get(tx: EntityManager, id: string): Promise<OverridesView> {
    const row = await tx.findOneBy(AgreementOverridesEntity, { id });
    if (!row) throw this.permits.absent('coordination:readOverrides', id, overridesNotFound);
    await this.permits.check(tx, 'coordination:readOverrides', row, overridesNotFound);
    return this.shown(tx, row);
  }

  async reply(tx: EntityManager, row: AgreementOverrides): Promise<MoveReply> {
    const { id, version, status } = row;
    return { id, version, matterId: null, status, allowedActions: await this.moves(tx, row) };
  }

  private async shown(tx: EntityManager, row: AgreementOverrides): Promise<OverridesView> {
    const { occurred: _occurred, implied: _implied, told: _told, overrides, ...rest } = row;
    return { ...rest, overrides: overrides.map((each) => ({ ...each })), allowedActions: await this.moves(tx, row) };
  }

  private moves(tx: EntityManager, row: AgreementOverrides): Promise<string[]> {
    const { agencyId } = accessOf(tx);
    return this.replies.movesOf(tx, { id: row.id, agencyId }, movesOf(row, agencyId));
  }
}
