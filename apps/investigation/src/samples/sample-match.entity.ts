import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SampleMatch } from './sample-match.js';

@Entity({ schema: 'investigation', name: 'sample_matches' })
export class SampleMatchEntity implements SampleMatch {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'other_person_id', nullable: true }) otherPersonId: string | null;
  @Column('jsonb') occurred: SampleMatch['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
