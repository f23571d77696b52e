import {
  identityConfirmed,
  personReceived,
  personRecovered,
  placementStarted,
  reunionPlanned,
  suspectDetained,
  suspectIdentified,
  victimIdentified,
  type IdentityConfirmed,
  type PersonReceived,
  type PersonRecovered,
  type PlacementStarted,
  type ReunionPlanned,
  type SuspectDetained,
  type SuspectIdentified,
  type VictimIdentified,
} from '@homeward/contracts';
import { OnFact, type FactContext } from '@homeward/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { Persons } from './persons.js';

/** Every service learns from the others' facts which persons a matter has. */
@Controller()
export class PersonsConsumer {
  constructor(private readonly persons: Persons) {}

  @OnFact(victimIdentified)
  victimIdentified(@Payload() { key, data }: VictimIdentified, @Ctx() { tx }: FactContext): Promise<void> {
    const { personId, minor, ageBand, identityKnown } = data;
    return this.persons.note(tx, { id: personId, matterId: key, minor, ageBand, identityKnown });
  }

  @OnFact(suspectIdentified)
  suspectIdentified(@Payload() { key, data }: SuspectIdentified, @Ctx() { tx }: FactContext): Promise<void> {
    return this.persons.note(tx, { id: data.personId, matterId: key });
  }

  @OnFact(suspectDetained)
  suspectDetained(@Payload() { key, data }: SuspectDetained, @Ctx() { tx }: FactContext): Promise<void> {
    return this.persons.note(tx, { id: data.personId, matterId: key });
  }

  @OnFact(personRecovered)
  personRecovered(@Payload() { key, data }: PersonRecovered, @Ctx() { tx }: FactContext): Promise<void> {
    const { personId, minor, ageBand, identityKnown, parentsKnown } = data;
    return this.persons.note(tx, { id: personId, matterId: key, minor, ageBand, identityKnown, parentsKnown });
  }

  @OnFact(personReceived)
  personReceived(@Payload() { key, data }: PersonReceived, @Ctx() { tx }: FactContext): Promise<void> {
    const { personId, minor, identityKnown, parentsKnown } = data;
    return this.persons.note(tx, { id: personId, matterId: key, minor, identityKnown, parentsKnown });
  }

  @OnFact(placementStarted)
  placementStarted(@Payload() { key, data }: PlacementStarted, @Ctx() { tx }: FactContext): Promise<void> {
    return this.persons.note(tx, { id: data.personId, matterId: key, minor: data.minor });
  }

  @OnFact(reunionPlanned)
  reunionPlanned(@Payload() { key, data }: ReunionPlanned, @Ctx() { tx }: FactContext): Promise<void> {
    return this.persons.note(tx, { id: data.personId, matterId: key, minor: data.minor });
  }

  @OnFact(identityConfirmed)
  identityConfirmed(@Payload() { key, data }: IdentityConfirmed, @Ctx() { tx }: FactContext): Promise<void> {
    return this.persons.note(tx, { id: data.personId, matterId: key, identityKnown: true });
  }
}
