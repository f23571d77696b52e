import { randomUUID } from 'node:crypto';
import type { OfferOverrides } from '@homeward/contracts';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { Permits } from '@homeward/security';
import { Agencies, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyClock } from '../duties/duty-clock.js';
import { DutyPolicies, latestPacks } from '../duties/duty-policies.js';
import { overridesNotFound, overrideWithOneself } from './agreement-overrides.errors.js';
import { ended, signed, type AgreementOverrides } from './agreement-overrides.js';
import { AgreementOverridesEntity } from './agreement-overrides.entity.js';
import { fittingOverrides } from './fitting-overrides.js';

/** Lets two agencies agree on other numbers and ladders for duties between them; both heads sign (R67). */
@Injectable()
export class AgreementOverridesService {
  constructor(
    private readonly permits: Permits,
    private readonly policies: DutyPolicies,
    private readonly clock: DutyClock,
    private readonly agencies: Agencies,
  ) {}

  async offer(tx: EntityManager, body: OfferOverrides): Promise<AgreementOverrides> {
    const { agencyId, actorId: offeredBy, occurred, implied, recordedAt } = accessOf(tx);
    const id = randomUUID();
    await this.permits.check(tx, 'coordination:offerOverrides', { id, agencyId }, overridesNotFound);
    const { withAgencyId: counterpartAgencyId, validFrom, validTo } = body;
    if (counterpartAgencyId === agencyId) throw overrideWithOneself();
    if (!(await this.agencies.find(tx, counterpartAgencyId))) throw overridesNotFound();
    const overrides = fittingOverrides(body.overrides, latestPacks((await this.policies.published(tx)).packs));
    return add<AgreementOverrides>(tx, AgreementOverridesEntity, {
      ...{ id, version: 1, agencyId, counterpartAgencyId, overrides, validFrom, validTo },
      ...{ status: 'offered', offeredBy, signedBy: null, occurred, implied, recordedAt },
    });
  }

  async sign(tx: EntityManager, seen: Seen): Promise<AgreementOverrides> {
    const row = await this.load(tx, 'coordination:signOverrides', seen);
    const next = signed(row, accessOf(tx));
    await tx.query(
      `INSERT INTO coordination.agreed_overrides (id, parties, overrides, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)`,
      [row.id, [row.agencyId, row.counterpartAgencyId], JSON.stringify(row.overrides), row.validFrom, row.validTo],
    );
    return replace<AgreementOverrides>(tx, AgreementOverridesEntity, row, next);
  }

  async end(tx: EntityManager, seen: Seen): Promise<AgreementOverrides> {
    const row = await this.load(tx, 'coordination:endOverrides', seen);
    const next = ended(row, (await this.clock.now(tx)).slice(0, 10));
    await tx.query(`UPDATE coordination.agreed_overrides SET valid_to = $2 WHERE id = $1`, [row.id, next.validTo]);
    return replace<AgreementOverrides>(tx, AgreementOverridesEntity, row, next);
  }

  /** Each side acts on the agreement as on its own. */
  private async load(tx: EntityManager, action: string, seen: Seen): Promise<AgreementOverrides> {
    const row = await tx.findOneBy(AgreementOverridesEntity, { id: seen.id });
    if (!row) throw this.permits.absent(action, seen.id, overridesNotFound);
    await this.permits.check(tx, action, { id: row.id, agencyId: accessOf(tx).agencyId }, overridesNotFound);
    return asSeen(row, seen);
  }
}
