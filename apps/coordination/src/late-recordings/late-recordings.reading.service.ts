import type { LateRecordingView } from '@homeward/contracts';
import { FieldCipher, Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sealedTitleOf } from './late-recording.js';
import { LateRecordingEntity } from './late-recording.entity.js';
import { lateRecordingNotFound } from './late-recordings.errors.js';

/** Shows what was agreed to, to officers of the agency. */
@Injectable()
export class LateRecordingsReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly cipher: FieldCipher,
  ) {}

  async get(tx: EntityManager, id: string): Promise<LateRecordingView> {
    const row = await tx.findOneBy(LateRecordingEntity, { id });
    if (!row) throw this.permits.absent('coordination:readLateRecording', id, lateRecordingNotFound);
    await this.permits.check(tx, 'coordination:readLateRecording', row, lateRecordingNotFound);
    const { sealedTitle, sha256, ...shown } = row;
    return { ...shown, document: { title: this.cipher.open(sealedTitle, sealedTitleOf(id)), sha256 } };
  }
}
