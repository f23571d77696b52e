import type { CallOffReason } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rescue } from './rescue.js';

@Entity({ schema: 'rescue', name: 'rescues' })
export class RescueEntity implements Rescue {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') status: Rescue['status'];
  @Column('text') severity: Rescue['severity'];
  @Column('boolean') minors: boolean;
  @Column('boolean') girls: boolean;
  @Column('boolean', { name: 'officials_involved' }) officialsInvolved: boolean;
  @Column('text', { name: 'female_staff' }) femaleStaff: Rescue['femaleStaff'];
  @Column('text', { name: 'sealed_place' }) sealedPlace: string;
  @Column('text', { name: 'sealed_risk' }) sealedRisk: string;
  @Column('text', { name: 'drafted_by' }) draftedBy: string;
  @Column('jsonb') approvals: Rescue['approvals'];
  @Column('int', { nullable: true }) recovered: number | null;
  @Column('text', { name: 'call_off_reason', nullable: true }) callOffReason: CallOffReason | null;
  @Column('jsonb') occurred: Rescue['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
