import type { FollowUpOutcome } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FollowUp } from './follow-up.js';

@Entity({ schema: 'rehabilitation', name: 'follow_ups' })
export class FollowUpEntity implements FollowUp {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') status: FollowUp['status'];
  @Column('int') occurrence: number;
  @Column('text') outcome: FollowUpOutcome;
  @Column('text', { name: 'sealed_details', nullable: true }) sealedDetails: string | null;
  @Column('jsonb') occurred: FollowUp['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
