import { randomBytes, randomUUID } from 'node:crypto';
import { clueRegistered, matterNumberFrom, type RegisterClue } from '@homeward/contracts';
import { accessOf, add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher, isAsPublished, Permits } from '@homeward/security';
import { Agencies, MatterGate, matterNotFound as matterUnknown, oneAtATime } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clue } from './clue.js';
import { ClueEntity } from './clue.entity.js';
import { openClueField, sealClueField } from './clue-cipher.js';
import { clueNotFound, duplicateSourceRef, matterNotFound } from './clues.errors.js';
import { newClue, type MatterPlace, type Sealed } from './new-clue.js';
import { registrationFrom, type Registration } from './registration.js';

/** Takes clues in, at every level and by every channel (R01, R07). Needs PostgreSQL alone. */
@Injectable()
export class CluesRegistrationService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
    private readonly agencies: Agencies,
    private readonly matters: MatterGate,
  ) {}

  /** The new clue, or the one that the same channel and source reference made before. */
  async register(tx: EntityManager, body: RegisterClue): Promise<{ clue: Clue; isNew: boolean }> {
    const access = accessOf(tx);
    const receiver = await this.agencies.get(tx, access.agencyId);
    const registration = registrationFrom(body, receiver, access);
    const existing = await this.findBySource(tx, registration);
    const id = existing?.id ?? randomUUID();
    const row = { id, agencyId: access.agencyId, matterId: body.matterId ?? null };
    const permit = await this.permits.begin(tx, 'clue-intake:registerClue', row, { row: clueNotFound, matter: matterUnknown });

    if (existing) return { clue: this.sameOrRefused(existing, body), isNew: false };
    const place = await this.placeOf(tx, body.matterId);
    const parts = { ...place, ...this.sealed(id, body, registration), asPublished: isAsPublished(permit) };
    const clue = await add<Clue>(tx, ClueEntity, newClue(id, registration, parts, access)).catch(refuseTakenSource);
    await this.publish(tx, clue, body.matterId === undefined);
    return { clue, isNew: true };
  }

  /** One clue for one channel and source reference of the receiving agency; the lock makes two equal calls wait for each other. */
  private async findBySource(tx: EntityManager, { channel, sourceRef }: Registration): Promise<Clue | null> {
    if (sourceRef === undefined) return null;
    const receivedByAgencyId = accessOf(tx).agencyId;
    await oneAtATime(tx, receivedByAgencyId, channel, sourceRef);
    return tx.findOneBy(ClueEntity, { receivedByAgencyId, channel, sourceRef });
  }

  private sameOrRefused(existing: Clue, body: RegisterClue): Clue {
    const told = openClueField(this.cipher, 'sealed_registration', existing.id, existing.sealedRegistration);
    if (told !== JSON.stringify(body)) throw duplicateSourceRef();
    return existing;
  }

  private async placeOf(tx: EntityManager, matterId: string | undefined): Promise<MatterPlace> {
    if (matterId === undefined) return this.newMatter(tx);
    const isOurs = await tx.existsBy(ClueEntity, { matterId, agencyId: accessOf(tx).agencyId });
    await (isOurs ? this.matters.refuseIfClosed(tx, matterId) : this.matters.enter(tx, matterId));
    const [numbered] = await tx.query<{ number: string }[]>(`SELECT number FROM clue_intake.matter_numbers WHERE matter_id = $1`, [
      matterId,
    ]);
    if (!numbered) throw matterNotFound();
    return { matterId, matterNumber: numbered.number };
  }

  private async newMatter(tx: EntityManager): Promise<MatterPlace> {
    const place = { matterId: randomUUID(), matterNumber: matterNumberFrom(randomBytes(11)) };
    await tx.query(`INSERT INTO clue_intake.matter_numbers (matter_id, number) VALUES ($1, $2)`, [
      place.matterId,
      place.matterNumber,
    ]);
    return place;
  }

  private sealed(id: string, body: RegisterClue, registration: Registration): Sealed {
    const { narrative, discovererOrg, reporter } = registration;
    return {
      sealedRegistration: sealClueField(this.cipher, 'sealed_registration', id, JSON.stringify(body)),
      sealedNarrative: sealClueField(this.cipher, 'sealed_narrative', id, narrative),
      sealedDiscoverer: discovererOrg === undefined ? null : sealClueField(this.cipher, 'sealed_discoverer', id, discovererOrg),
      sealedReporter: reporter === undefined ? null : sealClueField(this.cipher, 'sealed_reporter', id, JSON.stringify(reporter)),
    };
  }

  private async publish(tx: EntityManager, clue: Clue, opensMatter: boolean): Promise<void> {
    const {
      channel,
      severity,
      subjectKinds,
      violationKinds,
      purposes,
      riskFlags,
      minor,
      anonymous,
      reporterClass,
      sensitivity,
      discovererLevel,
    } = clue;
    await this.outbox.add(tx, clueRegistered, clue, {
      clueId: clue.id,
      matterNumber: clue.matterNumber,
      opensMatter,
      channel,
      severity,
      subjectKinds,
      violationKinds,
      purposes,
      riskFlags,
      minor,
      anonymous,
      reporterClass,
      sensitivity,
      discovererLevel,
      discoveredAt: clue.offenceOccurred?.notBefore.slice(0, 10) ?? null,
    });
  }
}

/** A clue that went on to another agency can be hidden here and still stand for its source reference. */
function refuseTakenSource(error: unknown): never {
  if ((error as { constraint?: unknown }).constraint !== 'clues_source_key') throw error;
  const refusal = duplicateSourceRef();
  refusal.cause = error;
  throw refusal;
}
