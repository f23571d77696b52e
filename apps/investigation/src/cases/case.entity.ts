import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Case } from './case.js';

@Entity({ schema: 'investigation', name: 'cases' })
export class CaseEntity implements Case {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'clue_id', nullable: true }) clueId: string | null;
  @Column('text') status: Case['status'];
  @Column('text', { name: 'status_before', nullable: true }) statusBefore: Case['statusBefore'];
  @Column('text', { name: 'drafted_by', nullable: true }) draftedBy: string | null;
  @Column('text') kind: Case['kind'];
  @Column('text') severity: Case['severity'];
  @Column('text', { name: 'violation_kinds', array: true }) violationKinds: Case['violationKinds'];
  @Column('boolean') minor: boolean;
  @Column('jsonb') occurred: Case['occurred'];
  @Column('boolean') implied: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
