import type { DeclineReason } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Prosecution } from './prosecution.js';

@Entity({ schema: 'investigation', name: 'prosecutions' })
export class ProsecutionEntity implements Prosecution {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('int', { name: 'person_count', nullable: true }) personCount: number | null;
  @Column('text') status: Prosecution['status'];
  @Column('uuid', { name: 'court_agency_id', nullable: true }) courtAgencyId: string | null;
  @Column('jsonb') offences: Prosecution['offences'];
  @Column('text', { nullable: true }) reason: DeclineReason | null;
  @Column('jsonb') occurred: Prosecution['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
