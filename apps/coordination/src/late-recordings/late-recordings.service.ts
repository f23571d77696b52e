import { randomUUID } from 'node:crypto';
import { lateRecordingAgreed, type AgreeLateRecording } from '@homeward/contracts';
import { accessOf, add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher, Permits } from '@homeward/security';
import { LateRecordings } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { matterNotFound } from '../matters/matters.errors.js';
import { AgreeingPlace } from './agreeing-place.js';
import { agree, sealedTitleOf, type LateRecording } from './late-recording.js';
import { LateRecordingEntity } from './late-recording.entity.js';
import { lateRecordingNotFound } from './late-recordings.errors.js';

/** Lets a second officer agree, because of a document, that an act of long ago is recorded. */
@Injectable()
export class LateRecordingsService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
    private readonly place: AgreeingPlace,
    private readonly known: LateRecordings,
  ) {}

  async agree(tx: EntityManager, { act, document, ...about }: AgreeLateRecording): Promise<LateRecording> {
    const matterId = about.matterId ?? null;
    const { agencyId, actorId, recordedAt } = accessOf(tx);
    const id = randomUUID();
    const refusals = { row: lateRecordingNotFound, matter: matterNotFound };
    await this.permits.begin(tx, 'coordination:agreeLateRecording', { id, agencyId, matterId }, refusals);
    const zone = await this.place.enter(tx, { matterId, rowId: act.rowId ?? null });
    const agreed = agree(act, { matterId, zone, now: recordedAt });
    const recording = await add<LateRecording>(tx, LateRecordingEntity, {
      ...agreed,
      ...{ id, version: 1, matterId, agencyId, agreedBy: actorId, sha256: document.sha256 },
      sealedTitle: this.cipher.seal(document.title, sealedTitleOf(id)),
    });
    const { occurred, ...whole } = agreed;
    const told = { ...whole, notBefore: occurred.notBefore, notAfter: occurred.notAfter };
    // Acts of coordination itself are recorded late by what it knows, not by what it hears of itself.
    await this.known.keep(tx, { ...told, id, matterId, agencyId, agreedBy: actorId });
    await this.outbox.add(tx, lateRecordingAgreed, recording, { ...told, lateRecordingId: id });
    return recording;
  }
}
