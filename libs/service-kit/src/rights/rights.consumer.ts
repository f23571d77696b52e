import {
  agencyRegistered,
  matterClosed,
  matterReopened,
  officerAssigned,
  officerReleased,
  shareEnded,
  shareGranted,
  wallLifted,
  wallRaised,
  type AgencyRegistered,
  type MatterClosed,
  type MatterReopened,
  type OfficerAssigned,
  type OfficerReleased,
  type ShareEnded,
  type ShareGranted,
  type WallLifted,
  type WallRaised,
} from '@homeward/contracts';
import { OnFact, type FactContext } from '@homeward/messaging';
import { Permits, rightsProjection, type RightsProjection } from '@homeward/security';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { schemaOf, type ServiceDefinition } from '../definition.js';
import { SERVICE_DEFINITION } from '../tokens.js';
import { Agencies } from './agencies.js';
import { MatterGate } from './matter-gate.js';

/** Every service learns who may do what from coordination's facts; rights are rows, never claims. */
@Controller()
export class RightsConsumer {
  private readonly rights: RightsProjection;

  constructor(
    @Inject(SERVICE_DEFINITION) definition: ServiceDefinition,
    private readonly permits: Permits,
    private readonly matters: MatterGate,
    private readonly agencies: Agencies,
  ) {
    this.rights = rightsProjection(schemaOf(definition.name));
  }

  @OnFact(agencyRegistered)
  async agencyRegistered(@Payload() fact: AgencyRegistered, @Ctx() { tx }: FactContext): Promise<void> {
    await this.rights.applyAgencyRegistered(tx, fact);
    this.agencies.forget(fact.data.registeredAgencyId);
  }

  @OnFact(officerAssigned)
  async officerAssigned(@Payload() fact: OfficerAssigned, @Ctx() { tx }: FactContext): Promise<void> {
    await this.rights.applyOfficerAssigned(tx, fact);
    this.permits.forget(fact.data.officerId);
  }

  @OnFact(officerReleased)
  async officerReleased(@Payload() fact: OfficerReleased, @Ctx() { tx }: FactContext): Promise<void> {
    await this.rights.applyOfficerReleased(tx, fact);
    this.permits.forget(fact.data.officerId);
  }

  @OnFact(shareGranted)
  shareGranted(@Payload() fact: ShareGranted, @Ctx() { tx }: FactContext): Promise<void> {
    return this.rights.applyShareGranted(tx, fact);
  }

  @OnFact(shareEnded)
  shareEnded(@Payload() fact: ShareEnded, @Ctx() { tx }: FactContext): Promise<void> {
    return this.rights.applyShareEnded(tx, fact);
  }

  @OnFact(wallRaised)
  async wallRaised(@Payload() fact: WallRaised, @Ctx() { tx }: FactContext): Promise<void> {
    await this.rights.applyWallRaised(tx, fact);
    this.permits.forget(fact.data.excludedAgencyId);
  }

  @OnFact(wallLifted)
  wallLifted(@Payload() fact: WallLifted, @Ctx() { tx }: FactContext): Promise<void> {
    return this.rights.applyWallLifted(tx, fact);
  }

  @OnFact(matterClosed)
  matterClosed(@Payload() { key }: MatterClosed, @Ctx() { tx }: FactContext): Promise<void> {
    return this.matters.close(tx, key);
  }

  @OnFact(matterReopened)
  matterReopened(@Payload() { key }: MatterReopened, @Ctx() { tx }: FactContext): Promise<void> {
    return this.matters.reopen(tx, key);
  }
}
