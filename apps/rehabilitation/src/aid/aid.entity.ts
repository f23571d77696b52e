import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Aid } from './aid.js';

@Entity({ schema: 'rehabilitation', name: 'aid' })
export class AidEntity implements Aid {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('int', { nullable: true }) count: number | null;
  @Column('text') status: Aid['status'];
  @Column('text') source: Aid['source'];
  @Column('boolean') complete: boolean;
  @Column('uuid', { name: 'origin_agency_id' }) originAgencyId: string;
  @Column('text', { name: 'origin_agency_type' }) originAgencyType: Aid['originAgencyType'];
  @Column('text', { name: 'proposed_outcome', nullable: true }) proposedOutcome: Aid['proposedOutcome'];
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('jsonb', { name: 'decided_occurred', nullable: true }) decidedOccurred: Aid['decidedOccurred'];
  @Column('text', { name: 'sealed_details', nullable: true }) sealedDetails: string | null;
  @Column('text', { name: 'drafted_by' }) draftedBy: string;
  @Column('jsonb') occurred: Aid['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
