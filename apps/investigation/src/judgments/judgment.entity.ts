import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Judgment } from './judgment.js';

@Entity({ schema: 'investigation', name: 'judgments' })
export class JudgmentEntity implements Judgment {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('int', { name: 'person_count', nullable: true }) personCount: number | null;
  @Column('text') outcome: Judgment['outcome'];
  @Column('boolean') effective: boolean;
  @Column('jsonb') occurred: Judgment['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
