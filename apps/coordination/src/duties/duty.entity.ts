import type { Act, DutyInputs, DutyState, Late, SkipReason, StepState } from '@homeward/duty-policy';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DutyRow } from './duty.js';

@Entity({ name: 'duties' })
export class DutyEntity implements DutyRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('integer') version!: number;
  @Column('text') pack!: string;
  @Column('text', { name: 'pack_version' }) packVersion!: string;
  @Column('text', { name: 'duty_type' }) dutyType!: string;
  @Column('uuid', { name: 'matter_id', nullable: true }) matterId!: string | null;
  @Column('text', { name: 'subject_kind' }) subjectKind!: string;
  @Column('text', { name: 'subject_id' }) subjectId!: string;
  @Column('integer') occurrence!: number;
  @Column('integer') cycle!: number;
  @Column('uuid', { name: 'opening_fact_id' }) openingFactId!: string;
  @Column('timestamptz', { name: 'started_at', transformer: isoInstant }) startedAt!: string;
  @Column('timestamptz', { name: 'started_until', transformer: isoInstant }) startedUntil!: string;
  @Column('date', { name: 'raw_date', nullable: true }) rawDate!: string | null;
  @Column('date', { name: 'due_date', nullable: true }) dueDate!: string | null;
  @Column('timestamptz', { name: 'due_at', nullable: true, transformer: isoInstant }) dueAt!: string | null;
  @Column('timestamptz', { name: 'due_at_latest', nullable: true, transformer: isoInstant }) dueAtLatest!: string | null;
  @Column('timestamptz', { name: 'missed_at', nullable: true, transformer: isoInstant }) missedAt!: string | null;
  @Column('integer', { name: 'missed_count' }) missedCount!: number;
  @Column('integer', { name: 'provisional_years', array: true }) provisionalYears!: number[];
  @Column('text') state!: DutyState;
  @Column('text') mode!: 'enforce' | 'advise';
  @Column('integer') rung!: number;
  @Column('timestamptz', { name: 'next_fires_at', nullable: true, transformer: isoInstant }) nextFiresAt!: string | null;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('text', { name: 'owner_role' }) ownerRole!: string;
  @Column('uuid', { name: 'holder_id', nullable: true }) holderId!: string | null;
  @Column('uuid', { name: 'counterpart_agency_id', nullable: true }) counterpartAgencyId!: string | null;
  @Column('boolean', { name: 'blocks_closing' }) blocksClosing!: boolean;
  @Column('timestamptz', { name: 'met_at', nullable: true, transformer: isoInstant }) metAt!: string | null;
  @Column('uuid', { name: 'met_fact_id', nullable: true }) metFactId!: string | null;
  @Column('text') late!: Late;
  @Column('boolean', { name: 'recorded_late' }) recordedLate!: boolean;
  @Column('boolean') historical!: boolean;
  @Column('boolean') implied!: boolean;
  @Column('jsonb') inputs!: DutyInputs;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt!: string;
}

@Entity({ name: 'duty_rungs' })
export class DutyRungEntity {
  @PrimaryColumn('uuid', { name: 'duty_id' }) dutyId!: string;
  @PrimaryColumn('integer') cycle!: number;
  @PrimaryColumn('integer') rung!: number;
  @Column('uuid', { name: 'matter_id', nullable: true }) matterId!: string | null;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
  @Column('timestamptz', { transformer: isoInstant }) at!: string;
  @Column('text') state!: StepState;
  @Column('text', { nullable: true }) reason!: SkipReason | null;
  @Column('timestamptz', { name: 'fired_at', nullable: true, transformer: isoInstant }) firedAt!: string | null;
  @Column('text', { nullable: true }) act!: Act | null;
  @Column('text', { array: true }) targets!: string[];
}
