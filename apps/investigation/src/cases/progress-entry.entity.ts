import type { Occurred, Severity } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One signed entry about the progress of a case; its text is sealed. */
@Entity({ schema: 'investigation', name: 'progress_entries' })
export class ProgressEntryEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') severity: Severity;
  @Column('text', { name: 'sealed_text' }) sealedText: string;
  @Column('jsonb') occurred: Occurred;
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
