import type { NoteCode, Occurred } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Note } from './note.js';

@Entity({ schema: 'coordination', name: 'notes' })
export class NoteEntity implements Note {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id', nullable: true }) matterId: string | null;
  @Column('uuid', { name: 'operation_id', nullable: true }) operationId: string | null;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') code: NoteCode;
  @Column('text', { name: 'sealed_text' }) sealedText: string;
  @Column('text', { name: 'written_by' }) writtenBy: string;
  @Column('jsonb') occurred: Occurred;
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
