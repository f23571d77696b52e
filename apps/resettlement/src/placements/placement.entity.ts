import type { PlacementKind, PlacementReason } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Placement } from './placement.js';

@Entity({ schema: 'resettlement', name: 'placements' })
export class PlacementEntity implements Placement {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('int', { nullable: true }) count: number | null;
  @Column('text') status: Placement['status'];
  @Column('text') kind: PlacementKind;
  @Column('boolean') minor: boolean;
  @Column('boolean', { name: 'school_age' }) schoolAge: boolean;
  @Column('text', { name: 'proposed_kind', nullable: true }) proposedKind: PlacementKind | null;
  @Column('text', { name: 'proposed_reason', nullable: true }) proposedReason: PlacementReason | null;
  @Column('text', { nullable: true }) reason: PlacementReason | null;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('jsonb', { name: 'changed_occurred', nullable: true }) changedOccurred: Placement['changedOccurred'];
  @Column('jsonb', { name: 'ended_occurred', nullable: true }) endedOccurred: Placement['endedOccurred'];
  @Column('text', { name: 'sealed_details', nullable: true }) sealedDetails: string | null;
  @Column('text', { name: 'drafted_by' }) draftedBy: string;
  @Column('jsonb') occurred: Placement['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
