import { randomUUID } from 'node:crypto';
import { accessOf, asSeen } from '@homeward/database';
import type { Permits } from '@homeward/security';
import type { EntityManager } from 'typeorm';
import type { Seen } from '../http/request.js';
import { matterNotFound, type MatterGate } from '../rights/matter-gate.js';
import type { KnownPerson, Persons } from '../rights/persons.js';
import { actOf, type Act } from './act.js';
import type { Decider, PersonRow, Rows } from './person-row.js';

/** A new act about a person in a matter. */
export interface Beginning {
  id: string;
  person: KnownPerson;
  act: Act;
  officerId: string;
}

/** What every act about a person begins with: the right to it, an open matter, a person of that matter. */
export class PersonActs {
  constructor(
    private readonly permits: Permits,
    private readonly matters: MatterGate,
    private readonly persons: Persons,
  ) {}

  /** Something new, by an agency that takes part in the matter; without a person's id the act names a new person. */
  async begin<Row>(
    tx: EntityManager,
    action: string,
    rows: Rows<Row>,
    about: { matterId: string; personId?: string | undefined },
  ): Promise<Beginning> {
    const { matterId } = about;
    const access = accessOf(tx);
    const id = randomUUID();
    const row = { id, agencyId: access.agencyId, matterId };
    const permit = await this.permits.begin(tx, action, row, { row: rows.notFound, matter: matterNotFound });
    await this.matters.enter(tx, matterId);
    const person = await this.persons.known(tx, matterId, about.personId);
    return { id, person, act: actOf(access, permit), officerId: access.actorId };
  }

  /** A row of the caller's agency as the caller saw it, and the act that is done with it. */
  async load<Row extends PersonRow>(
    tx: EntityManager,
    action: string,
    rows: Rows<Row>,
    seen: Seen,
  ): Promise<{ row: Row; act: Act }> {
    const found = await tx.getRepository<PersonRow>(rows.table as never).findOneBy({ id: seen.id });
    if (!found) throw this.permits.absent(action, seen.id, rows.notFound);
    const row = found as Row;
    const permit = await this.permits.check(tx, action, row, rows.notFound);
    await this.matters.refuseIfClosed(tx, row.matterId);
    const access = accessOf(tx);
    return { row: asSeen(row, seen), act: actOf(access, permit) };
  }

  /** Whether the caller may be the second person for this row, as the named rule asks it. */
  async decider(tx: EntityManager, rule: string, row: PersonRow): Promise<Decider> {
    const allowed = await this.permits.allowed(tx, [rule], { ...row });
    return { officerId: accessOf(tx).actorId, isSecondPerson: allowed.length === 1 };
  }
}
