import type { AgencyPage, AgencyQuery, AgencyView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { keysetPage, Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { LiaisonOfficersReadingService } from '../liaison-officers/liaison-officers.reading.service.js';
import { agencyNotFound } from './agencies.errors.js';
import { allowedActions, type RegisteredAgency } from './registered-agency.js';
import { RegisteredAgencyEntity } from './registered-agency.entity.js';

/** Shows the registry. It is every agency's own: names and places of organs are no secret among them. */
@Injectable()
export class AgenciesReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly replies: Replies,
    private readonly liaisons: LiaisonOfficersReadingService,
  ) {}

  async list(tx: EntityManager, query: AgencyQuery): Promise<AgencyPage> {
    const page = await keysetPage(wantedBy(query, tx.createQueryBuilder(RegisteredAgencyEntity, 'agency')), query);
    const { agencyId } = accessOf(tx);
    const readable = await this.permits.readable(
      tx,
      'coordination:listAgencies',
      page.items.map((agency) => ({ ...agency, agencyId })),
    );
    const served = await this.liaisons.agenciesServed(
      tx,
      readable.map(({ id }) => id),
    );
    const rows = new Map(page.items.map((agency) => [agency.id, agency]));
    const shown = await this.replies.withMoves(
      tx,
      readable.flatMap(({ id }) => rows.get(id) ?? []),
      ({ status }) => allowedActions[status],
    );
    return { items: shown.map(({ row, moves }) => viewOf(row, served, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string): Promise<AgencyView> {
    const agency = await tx.findOneBy(RegisteredAgencyEntity, { id });
    if (!agency) throw this.permits.absent('coordination:readAgency', id, agencyNotFound);
    await this.permits.check(tx, 'coordination:readAgency', { id, agencyId: accessOf(tx).agencyId }, agencyNotFound);
    const served = await this.liaisons.agenciesServed(tx, [id]);
    return viewOf(agency, served, await this.replies.movesOf(tx, agency, allowedActions[agency.status]));
  }
}

function wantedBy(query: AgencyQuery, agencies: SelectQueryBuilder<RegisteredAgencyEntity>) {
  const { ids, name, kind, level, country, regionCode, forHistory = ids ? undefined : 'false' } = query;
  const equal = { level, country, region_code: regionCode, for_history: forHistory };
  for (const [column, wanted] of Object.entries(equal))
    if (wanted !== undefined) agencies.andWhere(`agency.${column} = :${column}`, { [column]: wanted });
  if (ids) agencies.andWhere('agency.id = ANY(:ids)', { ids });
  if (kind) agencies.andWhere('agency.kind = ANY(:kind)', { kind });
  if (name !== undefined)
    agencies.andWhere('(agency.name_zh ILIKE :name OR agency.name_en ILIKE :name)', { name: `%${asWritten(name)}%` });
  return agencies;
}

/** What stands for itself in a pattern. */
const asWritten = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

function viewOf(agency: RegisteredAgency, served: ReadonlySet<string>, moves: string[]): AgencyView {
  const { id, version, kind, level, country, regionCode, timeZone, validFrom, validTo, forHistory, status } = agency;
  return {
    ...{ id, version, kind, level, country, regionCode, timeZone, validFrom, validTo, forHistory, status },
    name: { en: agency.nameEn, zh: agency.nameZh },
    parentAgencyId: agency.parentId,
    predecessorAgencyId: agency.predecessorId,
    successorAgencyId: agency.successorId,
    liaison: served.has(id) ? 'valid' : 'missing',
    allowedActions: moves,
  };
}
