import type { LateRecordingPage, LateRecordingQuery, LateRecordingView } from '@homeward/contracts';
import { FieldCipher, Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sealedTitleOf } from './late-recording.js';
import { LateRecordingEntity } from './late-recording.entity.js';
import { lateRecordingNotFound } from './late-recordings.errors.js';

/** More than one matter ever has. */
const most = 200;

/** Shows what was agreed to, to officers of the agency. */
@Injectable()
export class LateRecordingsReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly cipher: FieldCipher,
  ) {}

  async list(tx: EntityManager, { matterId }: LateRecordingQuery): Promise<LateRecordingPage> {
    const rows = await tx.find(LateRecordingEntity, { where: { matterId }, order: { agreedAt: 'DESC', id: 'DESC' }, take: most });
    const readable = await this.permits.readable(tx, 'coordination:listLateRecordings', rows);
    return { items: readable.map(({ sealedTitle: _title, ...shown }) => shown), next: null };
  }

  async get(tx: EntityManager, id: string): Promise<LateRecordingView> {
    const row = await tx.findOneBy(LateRecordingEntity, { id });
    if (!row) throw this.permits.absent('coordination:readLateRecording', id, lateRecordingNotFound);
    await this.permits.check(tx, 'coordination:readLateRecording', row, lateRecordingNotFound);
    const { sealedTitle, sha256, ...shown } = row;
    return { ...shown, document: { title: this.cipher.open(sealedTitle, sealedTitleOf(id)), sha256 } };
  }
}
