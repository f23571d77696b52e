import { randomUUID } from 'node:crypto';
import { matterNoted, type WriteNote } from '@homeward/contracts';
import { accessOf, add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher, isAsPublished, Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MatterGates } from '../matters/matter-gates.js';
import { matterNotFound } from '../matters/matters.errors.js';
import { KnownOperations } from './known-operations.js';
import { placeOf, type Note, type NotePlace } from './note.js';
import { sealNote } from './note-cipher.js';
import { NoteEntity } from './note.entity.js';
import { noteNotFound } from './notes.errors.js';

/** Writes dated notes on the timelines of matters and operations. */
@Injectable()
export class NotesService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
    private readonly gates: MatterGates,
    private readonly operations: KnownOperations,
  ) {}

  async write(tx: EntityManager, body: WriteNote): Promise<Note> {
    const { agencyId, actorId: writtenBy, occurred, implied, recordedAt } = accessOf(tx);
    const place = placeOf(body);
    const id = randomUUID();
    const row = { id, agencyId, matterId: place.matterId };
    const permit = await this.permits.begin(tx, 'coordination:writeNote', row, { row: noteNotFound, matter: matterNotFound });
    await this.enter(tx, place);
    const note = await add<Note>(tx, NoteEntity, {
      id,
      version: 1,
      ...place,
      agencyId,
      code: body.code,
      sealedText: sealNote(this.cipher, id, body.text),
      writtenBy,
      occurred,
      implied,
      asPublished: isAsPublished(permit),
      recordedAt,
    });
    // The fact of a note on an operation belongs to the operation's own sequence.
    const subject = { id, version: 1, matterId: place.matterId ?? place.operationId };
    await this.outbox.add(tx, matterNoted, subject, { noteId: id, code: body.code });
    return note;
  }

  private enter(tx: EntityManager, { matterId, operationId }: NotePlace): Promise<void> {
    return matterId === null ? this.operations.enter(tx, operationId) : this.gates.enter(tx, matterId);
  }
}
