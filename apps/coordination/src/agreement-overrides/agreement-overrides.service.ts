import { randomUUID } from 'node:crypto';
import { agreementActivated, agreementEnded, type OfferOverrides } from '@homeward/contracts';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Permits } from '@homeward/security';
import { Agencies, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyClock } from '../duties/duty-clock.js';
import { DutyPolicies, latestPacks } from '../duties/duty-policies.js';
import { latestCalendars } from '../packs/pack-lint.js';
import { overrideAgencyUnknown, overridesNotFound, overrideWithOneself } from './agreement-overrides.errors.js';
import { ended, refuseWithoutDays, signed, turned, type AgreementOverrides } from './agreement-overrides.js';
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
    private readonly outbox: Outbox,
  ) {}

  async offer(tx: EntityManager, body: OfferOverrides): Promise<AgreementOverrides> {
    const { agencyId, actorId: offeredBy, occurred, implied, recordedAt } = accessOf(tx);
    const id = randomUUID();
    await this.permits.check(tx, 'coordination:offerOverrides', { id, agencyId }, overridesNotFound);
    const { withAgencyId: counterpartAgencyId, validFrom, validTo } = body;
    if (counterpartAgencyId === agencyId) throw overrideWithOneself();
    if (!(await this.agencies.find(tx, counterpartAgencyId))) throw overrideAgencyUnknown();
    const today = await this.today(tx);
    refuseWithoutDays({ validFrom, validTo }, today);
    const { packs, calendars } = await this.policies.published(tx);
    const inForce = { packs: latestPacks(packs), calendars: latestCalendars(calendars), today };
    const overrides = fittingOverrides(body.overrides, inForce);
    return add<AgreementOverrides>(tx, AgreementOverridesEntity, {
      ...{ id, version: 1, agencyId, counterpartAgencyId, overrides, validFrom, validTo },
      ...{ status: 'offered', offeredBy, signedBy: null, told: 'nothing', occurred, implied, recordedAt },
    });
  }

  async sign(tx: EntityManager, seen: Seen): Promise<AgreementOverrides> {
    const row = await this.load(tx, 'coordination:signOverrides', seen);
    const next = signed(row, { ...accessOf(tx), today: await this.today(tx) });
    await tx.query(
      `INSERT INTO coordination.agreed_overrides (id, parties, overrides, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)`,
      [row.id, [row.agencyId, row.counterpartAgencyId], JSON.stringify(row.overrides), row.validFrom, row.validTo],
    );
    return this.write(tx, row, next);
  }

  async end(tx: EntityManager, seen: Seen): Promise<AgreementOverrides> {
    const row = await this.load(tx, 'coordination:endOverrides', seen);
    const next = ended(row, await this.today(tx));
    await tx.query(`UPDATE coordination.agreed_overrides SET valid_to = $2 WHERE id = $1`, [row.id, next.validTo]);
    return this.write(tx, row, next);
  }

  /** Agreements whose first day has come, or whose last is over. */
  async turning(tx: EntityManager): Promise<Pick<AgreementOverrides, 'id' | 'agencyId'>[]> {
    return tx.query<Pick<AgreementOverrides, 'id' | 'agencyId'>[]>(
      `SELECT id, agency_id AS "agencyId" FROM coordination.agreement_overrides
        WHERE status = 'in-force' AND (valid_to < $1 OR (told = 'nothing' AND valid_from <= $1)) ORDER BY id`,
      [await this.today(tx)],
    );
  }

  /** Tells, once, what its days have made of an agreement. */
  async turn(tx: EntityManager, id: string): Promise<void> {
    const row = await tx.findOneBy(AgreementOverridesEntity, { id });
    const next = row && turned(row, await this.today(tx));
    if (!next) return;
    await this.permits.check(tx, 'coordination:endOverrides', { id, agencyId: accessOf(tx).agencyId }, overridesNotFound);
    await this.write(tx, row, next);
  }

  private async write(tx: EntityManager, row: AgreementOverrides, next: AgreementOverrides): Promise<AgreementOverrides> {
    const written = await replace<AgreementOverrides>(tx, AgreementOverridesEntity, row, next);
    const { id, validTo, told } = written;
    if (told === row.told) return written;
    if (told === 'activated')
      await this.outbox.add(tx, agreementActivated, written, { agreementId: id, kind: 'duty-overrides', validTo });
    else await this.outbox.add(tx, agreementEnded, written, { agreementId: id });
    return written;
  }

  private async today(tx: EntityManager): Promise<string> {
    return (await this.clock.now(tx)).slice(0, 10);
  }

  /** Each side acts on the agreement as on its own. */
  private async load(tx: EntityManager, action: string, seen: Seen): Promise<AgreementOverrides> {
    const row = await tx.findOneBy(AgreementOverridesEntity, { id: seen.id });
    if (!row) throw this.permits.absent(action, seen.id, overridesNotFound);
    await this.permits.check(tx, action, { id: row.id, agencyId: accessOf(tx).agencyId }, overridesNotFound);
    return asSeen(row, seen);
  }
}
