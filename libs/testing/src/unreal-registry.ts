import { randomUUID } from 'node:crypto';
import type { AgencyType, Fact, Level, Role, ServiceName } from '@homeward/contracts';
import { inTransactionOf } from '@homeward/database';
import { rightsProjection } from '@homeward/security';
import { DATA_SOURCE, MatterGate, schemaOf, type RunningService } from '@homeward/service-kit';
import type { DataSource } from 'typeorm';
import { accessOfFact } from './access-of-fact.js';

/** An officer who does not exist. */
export interface UnrealOfficer {
  id: string;
  agencyId: string;
}

/** Tells a booted service of agencies and officers that do not exist, by the very functions that apply coordination's facts. */
export class UnrealRegistry {
  private seq = 0;

  constructor(
    private readonly service: RunningService,
    private readonly name: ServiceName,
  ) {}

  async agency(kind: AgencyType, level: Level = 'county', regionCode: string | null = '350102'): Promise<string> {
    const registeredAgencyId = randomUUID();
    const data = {
      registeredAgencyId,
      kind,
      level,
      country: 'CN',
      regionCode,
      timeZone: 'Asia/Shanghai',
      parentAgencyId: null,
      validFrom: '1900-01-01',
      validTo: null,
    };
    await this.tell(registeredAgencyId, (tx, fact) =>
      rightsProjection(schemaOf(this.name)).applyAgencyRegistered(tx, { ...fact, data }),
    );
    return registeredAgencyId;
  }

  async officer(agencyId: string, ...roles: Role[]): Promise<UnrealOfficer> {
    const officerId = randomUUID();
    for (const role of roles) {
      const data = { officerId, role, forAgencyId: agencyId, unitId: null, validTo: null };
      await this.tell(officerId, (tx, fact) => rightsProjection(schemaOf(this.name)).applyOfficerAssigned(tx, { ...fact, data }));
    }
    return { id: officerId, agencyId };
  }

  /** An agency may read a matter from now on. */
  async share(matterId: string, toAgencyId: string): Promise<void> {
    const data = { shareId: randomUUID(), toAgencyId, scope: 'read' as const, basis: 'transfer-accepted' as const };
    await this.tell(matterId, (tx, fact) => rightsProjection(schemaOf(this.name)).applyShareGranted(tx, { ...fact, data }));
  }

  /** A wall keeps an officer away from a matter from now on. */
  async wall(matterId: string, { id: excludedOfficerId, agencyId: excludedAgencyId }: UnrealOfficer): Promise<void> {
    const data = { wallId: randomUUID(), excludedAgencyId, excludedOfficerId };
    await this.tell(matterId, (tx, fact) => rightsProjection(schemaOf(this.name)).applyWallRaised(tx, { ...fact, data }));
  }

  /** Coordination closed a matter. */
  closeMatter(matterId: string): Promise<void> {
    return this.tell(matterId, (tx) => this.gate().close(tx, matterId));
  }

  /** Coordination opened it again. */
  reopenMatter(matterId: string): Promise<void> {
    return this.tell(matterId, (tx) => this.gate().reopen(tx, matterId));
  }

  private gate(): MatterGate {
    return this.service.app.get(MatterGate, { strict: false });
  }

  private async tell(
    key: string,
    apply: (tx: Parameters<Parameters<ReturnType<typeof inTransactionOf>>[1]>[0], fact: Fact<never>) => Promise<void>,
  ): Promise<void> {
    const inTransaction = inTransactionOf(this.service.app.get<DataSource>(DATA_SOURCE));
    const access = accessOfFact(this.name, key);
    const { occurred, recordedAt, implied, historical } = access;
    const fact = {
      id: randomUUID(),
      source: 'coordination',
      name: 'spec',
      version: 1,
      key,
      seq: String((this.seq += 1)),
      agencyId: key,
      actorId: null,
      onBehalfOf: null,
      traceparent: null,
      ...{ occurred, recordedAt, implied, historical },
      data: undefined as never,
    } satisfies Fact<never>;
    await inTransaction(access, (tx) => apply(tx, fact));
  }
}
