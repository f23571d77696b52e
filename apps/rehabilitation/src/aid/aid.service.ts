import { aidApplied, aidDecided, type ApplyForAid, type ProposeAidDecision } from '@homeward/contracts';
import { accessOf, add, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { addDetails, Agencies, PersonActs, sealDetails, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { decide, giveBack, propose, sourceOf, type Aid } from './aid.js';
import { AidEntity } from './aid.entity.js';
import { originAgencyUnknown } from './aid.errors.js';
import { aidRows } from './aid-rows.js';

/** Aid: applied for at the handling organ, proposed by one person and decided by its head (R46). */
@Injectable()
export class AidService {
  constructor(
    private readonly acts: PersonActs,
    private readonly agencies: Agencies,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
  ) {}

  async apply(tx: EntityManager, body: ApplyForAid): Promise<Aid> {
    const { id, person, act, officerId } = await this.acts.begin(tx, 'rehabilitation:applyForAid', aidRows, body);
    const { matterId, count, complete, originAgencyId = act.agencyId } = body;
    const source = sourceOf(body.source);
    const origin = await this.agencies.find(tx, originAgencyId);
    if (!origin) throw originAgencyUnknown();
    const personId = person.id;

    const aid = await add<Aid>(tx, AidEntity, {
      ...{ id, version: 1, matterId, personId, count, ...act, status: 'applied', source, complete },
      ...{ originAgencyId, originAgencyType: origin.kind, draftedBy: officerId, decidedBy: null },
      ...{ proposedOutcome: null, decidedOccurred: null },
      sealedDetails: sealDetails(this.cipher, aidRows.name, id, body.details),
    });
    await this.outbox.add(tx, aidApplied, aid, { aidId: id, personId, complete });
    return aid;
  }

  async propose(tx: EntityManager, seen: Seen, body: ProposeAidDecision): Promise<Aid> {
    const { row } = await this.acts.load(tx, 'rehabilitation:proposeAidDecision', aidRows, seen);
    const next = propose(row, body, accessOf(tx).actorId);
    const sealedDetails = addDetails(this.cipher, aidRows.name, row, { ...undecided, ...body.details });
    return replace<Aid>(tx, AidEntity, row, { ...next, sealedDetails });
  }

  async decide(tx: EntityManager, seen: Seen): Promise<Aid> {
    const { row, act } = await this.acts.load(tx, 'rehabilitation:decideAid', aidRows, seen);
    const next = decide(row, await this.acts.decider(tx, 'rehabilitation:confirmAid', row), act);

    const decided = await replace<Aid>(tx, AidEntity, row, next);
    const { id: aidId, personId, originAgencyType } = decided;
    await this.outbox.add(tx, aidDecided, decided, { aidId, personId, outcome: next.status, originAgencyType });
    return decided;
  }

  async giveBack(tx: EntityManager, seen: Seen): Promise<Aid> {
    const { row } = await this.acts.load(tx, 'rehabilitation:returnAid', aidRows, seen);
    const sealedDetails = addDetails(this.cipher, aidRows.name, row, undecided);
    return replace<Aid>(tx, AidEntity, row, { ...giveBack(row), sealedDetails });
  }
}

/** What belongs to a proposal goes with it. */
const undecided = { amount: undefined, currency: undefined, grounds: undefined };
