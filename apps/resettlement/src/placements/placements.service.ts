import {
  placementChanged,
  placementEnded,
  placementStarted,
  type ProposePlacement,
  type ProposePlacementChange,
  type ProposePlacementEnd,
} from '@homeward/contracts';
import { accessOf, add, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher } from '@homeward/security';
import { addDetails, openDetails, PersonActs, Persons, sealDetails, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { standingRows } from '../acts/standing-rows.js';
import { approve, giveBack, proposeChange, proposeEnd, standing, type Placement } from './placement.js';
import { PlacementEntity } from './placement.entity.js';
import { settled, unsettled } from './placement-place.js';
import { placementRows } from './placement-rows.js';
import { placementExists } from './placements.errors.js';

/** Placements: each step is proposed by one person and decided by another. */
@Injectable()
export class PlacementsService {
  constructor(
    private readonly acts: PersonActs,
    private readonly persons: Persons,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
  ) {}

  async propose(tx: EntityManager, body: ProposePlacement): Promise<Placement> {
    const { id, person, act, officerId } = await this.acts.begin(tx, 'resettlement:proposePlacement', placementRows, body);
    const { matterId, count, kind, minor, schoolAge } = body;
    const [existing] = await standingRows(tx, placementRows, person, { status: In(standing) });
    if (existing) throw placementExists(existing);

    return add<Placement>(tx, PlacementEntity, {
      ...{ id, version: 1, matterId, personId: person.id, count, ...act },
      ...{ status: 'proposed', kind, minor, schoolAge, draftedBy: officerId, decidedBy: null },
      ...{ proposedKind: null, proposedReason: null, reason: null, changedOccurred: null, endedOccurred: null },
      sealedDetails: sealDetails(this.cipher, placementRows.name, id, body.details),
    });
  }

  async proposeChange(tx: EntityManager, seen: Seen, body: ProposePlacementChange): Promise<Placement> {
    const { row } = await this.acts.load(tx, 'resettlement:proposePlacementChange', placementRows, seen);
    const next = proposeChange(row, body, accessOf(tx).actorId);
    const told = body.details?.place === undefined ? undefined : { proposedPlace: body.details.place };
    const sealedDetails = addDetails(this.cipher, placementRows.name, row, told);
    return replace<Placement>(tx, PlacementEntity, row, { ...next, sealedDetails });
  }

  async proposeEnd(tx: EntityManager, seen: Seen, body: ProposePlacementEnd): Promise<Placement> {
    const { row } = await this.acts.load(tx, 'resettlement:proposePlacementEnd', placementRows, seen);
    return replace<Placement>(tx, PlacementEntity, row, proposeEnd(row, body, accessOf(tx).actorId));
  }

  async approve(tx: EntityManager, seen: Seen): Promise<Placement> {
    const { row, act } = await this.acts.load(tx, 'resettlement:approvePlacement', placementRows, seen);
    const next = approve(row, await this.acts.decider(tx, 'resettlement:confirmPlacement', row), act);

    const approved = await replace<Placement>(tx, PlacementEntity, row, this.withPlace(next, settled));
    await this.tell(tx, row, approved);
    return approved;
  }

  async giveBack(tx: EntityManager, seen: Seen): Promise<Placement> {
    const { row } = await this.acts.load(tx, 'resettlement:returnPlacement', placementRows, seen);
    return replace<Placement>(tx, PlacementEntity, row, this.withPlace(giveBack(row), unsettled));
  }

  private async tell(tx: EntityManager, before: Placement, now: Placement): Promise<void> {
    const { personId, matterId, kind, minor, schoolAge } = now;
    if (now.status === 'ended') return this.outbox.add(tx, placementEnded, now, { personId, reason: now.reason ?? 'not-recorded' });
    if (before.status === 'change-proposed') return this.outbox.add(tx, placementChanged, now, { personId, kind });
    await this.persons.note(tx, { id: personId, matterId, minor });
    return this.outbox.add(tx, placementStarted, now, { personId, kind, minor, schoolAge });
  }

  private withPlace(placement: Placement, move: typeof settled): Placement {
    const { id, sealedDetails } = placement;
    const places = move(openDetails(this.cipher, placementRows.name, id, sealedDetails));
    return { ...placement, sealedDetails: sealDetails(this.cipher, placementRows.name, id, places) };
  }
}
