import type { ConsultationReason } from '@homeward/contracts';
import { accessOf, asSeen } from '@homeward/database';
import { Permits } from '@homeward/security';
import { actOf, MatterGate, Persons, type Act, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  isActOf,
  proposeNotice,
  refuseWithoutSecondPerson,
  returnNotice,
  sideOf,
  take,
  transitionOf,
  type Supervision,
  type SupervisionMove,
} from './supervision.js';
import { SupervisionCircumstances } from './supervision-circumstances.js';
import { SupervisionDocket } from './supervision-docket.js';
import { supervisionNotFound } from './supervisions.errors.js';
import type { Circumstance, HandAct } from './transition.js';

/** What an act brings with it. */
export interface ActDetails {
  /** What the acting person states. */
  stated?: readonly Circumstance[];
  /** The organs between which it goes on. */
  parties?: Partial<Pick<Supervision, 'procuratorateAgencyId' | 'addresseeAgencyId' | 'higherAgencyId'>>;
  personId?: string;
  reason?: ConsultationReason;
}

interface Loaded {
  supervision: Supervision;
  by: Act;
  circumstances: Set<Circumstance>;
}

/** Moves a supervision by the table of transitions: whoever acts, whatever the act. */
@Injectable()
export class SupervisionsService {
  constructor(
    private readonly permits: Permits,
    private readonly matters: MatterGate,
    private readonly persons: Persons,
    private readonly docket: SupervisionDocket,
    private readonly surroundings: SupervisionCircumstances,
  ) {}

  async act(tx: EntityManager, act: HandAct, seen: Seen, details: ActDetails = {}): Promise<Supervision> {
    const { supervision, by, circumstances } = await this.load(tx, act, seen);
    for (const stated of details.stated ?? []) circumstances.add(stated);
    const transition = transitionOf(supervision, act, circumstances);
    if (act === 'decideNotice') await this.refuseSamePerson(tx, supervision, by);
    if (details.personId !== undefined) await this.persons.known(tx, supervision.matterId, details.personId);

    const next = { ...take(supervision, transition, by.occurred), ...details.parties };
    const { personId, reason } = details;
    const told = personId === undefined ? {} : { personId };
    return this.docket.move(tx, supervision, next, { act, transition, by, told, ...(reason !== undefined && { reason }) });
  }

  /** A prosecutor proposes the notice that the chief prosecutor may decide. */
  async proposeNotice(tx: EntityManager, seen: Seen): Promise<Supervision> {
    const { supervision, by, circumstances } = await this.load(tx, 'proposeNotice', seen);
    const next = proposeNotice(supervision, circumstances, accessOf(tx).actorId);
    return this.docket.move(tx, supervision, next, { act: 'proposeNotice', transition: null, by });
  }

  /** The chief prosecutor does not follow the proposal. */
  async returnNotice(tx: EntityManager, seen: Seen): Promise<Supervision> {
    const { supervision, by } = await this.load(tx, 'returnNotice', seen);
    return this.docket.move(tx, supervision, returnNotice(supervision), { act: 'returnNotice', transition: null, by });
  }

  /** Who takes no part in a supervision, or not the part whose act it is, finds none. */
  private async load(tx: EntityManager, move: SupervisionMove, seen: Seen): Promise<Loaded> {
    const action = `investigation:${move}`;
    const access = accessOf(tx);
    const supervision = await this.docket.findForMove(tx, seen.id);
    const side = supervision && sideOf(supervision, access.agencyId);
    if (!supervision || !side || !isActOf(side, move)) throw this.permits.absent(action, seen.id, supervisionNotFound);
    const permit = await this.permits.check(tx, action, rowOf(supervision, access.agencyId), supervisionNotFound);
    await this.matters.refuseIfClosed(tx, supervision.matterId);
    const { circumstances } = await this.surroundings.of(tx, supervision);
    return { supervision: asSeen(supervision, seen), by: actOf(access, permit), circumstances };
  }

  private async refuseSamePerson(tx: EntityManager, supervision: Supervision, { agencyId }: Act): Promise<void> {
    const second = await this.permits.allowed(tx, ['investigation:confirmNotice'], rowOf(supervision, agencyId));
    refuseWithoutSecondPerson(supervision, { officerId: accessOf(tx).actorId, isSecondPerson: second.length === 1 });
  }
}

/** What is decided about is the move that the acting organ is about to add, a row of its own. */
export const rowOf = ({ id, matterId, draftedBy, status }: Supervision, agencyId: string) => ({
  id,
  agencyId,
  matterId,
  draftedBy,
  status,
});
