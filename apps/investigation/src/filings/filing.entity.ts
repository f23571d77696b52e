import type { FilingReason } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Filing } from './filing.js';

@Entity({ schema: 'investigation', name: 'filings' })
export class FilingEntity implements Filing {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') status: Filing['status'];
  @Column('text') decision: Filing['decision'];
  @Column('text') reason: FilingReason;
  @Column('text', { name: 'complainant_kind' }) complainantKind: Filing['complainantKind'];
  @Column('boolean') supervised: boolean;
  @Column('text', { name: 'drafted_by' }) draftedBy: string;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('jsonb') occurred: Filing['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
