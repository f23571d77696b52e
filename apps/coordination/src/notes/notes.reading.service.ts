import { noteSummary, type NotePage, type NoteQuery, type NoteSummary, type NoteView } from '@homeward/contracts';
import { FieldCipher, Permits } from '@homeward/security';
import { keysetPage } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { placeOf, type Note } from './note.js';
import { openNote } from './note-cipher.js';
import { NoteEntity } from './note.entity.js';
import { noteNotFound } from './notes.errors.js';

const shown = Object.keys(noteSummary.shape) as (keyof NoteSummary)[];
const summaryOf = (note: Note): NoteSummary => noteSummary.parse(Object.fromEntries(shown.map((field) => [field, note[field]])));

/** Shows notes: codes in lists, the text of one note by right and purpose. */
@Injectable()
export class NotesReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly cipher: FieldCipher,
  ) {}

  async list(tx: EntityManager, query: NoteQuery): Promise<NotePage> {
    const { matterId, operationId } = placeOf(query);
    const notes = tx.createQueryBuilder(NoteEntity, 'note');
    if (matterId === null) notes.where('note.operation_id = :operationId', { operationId });
    else notes.where('note.matter_id = :matterId', { matterId });
    const page = await keysetPage(notes, query);
    const readable = await this.permits.readable(tx, 'coordination:listNotes', page.items);
    return { items: readable.map(summaryOf), next: page.next };
  }

  async get(tx: EntityManager, id: string, withText: boolean): Promise<NoteView> {
    const note = await tx.findOneBy(NoteEntity, { id });
    if (!note) throw this.permits.absent('coordination:readNote', id, noteNotFound);
    await this.permits.check(tx, 'coordination:readNote', note, noteNotFound);
    return { ...summaryOf(note), ...(withText && (await this.textOf(tx, note))) };
  }

  private async textOf(tx: EntityManager, note: Note): Promise<Pick<NoteView, 'text'>> {
    const action = 'coordination:readNoteText';
    const [granted] = await this.permits.allowed(tx, [action], note);
    if (!granted) return {};
    await this.permits.check(tx, action, note, noteNotFound);
    return { text: openNote(this.cipher, note.id, note.sealedText) };
  }
}
