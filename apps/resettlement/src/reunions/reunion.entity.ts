import type { HandedTo, ReunionFailure } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Reunion } from './reunion.js';

@Entity({ schema: 'resettlement', name: 'reunions' })
export class ReunionEntity implements Reunion {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('int', { nullable: true }) count: number | null;
  @Column('text') status: Reunion['status'];
  @Column('boolean') minor: boolean;
  @Column('text') receiver: Reunion['receiver'];
  @Column('uuid', { name: 'receiving_agency_id', nullable: true }) receivingAgencyId: string | null;
  @Column('text') wish: Reunion['wish'];
  @Column('text', { name: 'wish_of' }) wishOf: Reunion['wishOf'];
  @Column('text', { name: 'destination_safety' }) destinationSafety: Reunion['destinationSafety'];
  @Column('text') identity: Reunion['identity'];
  @Column('text', { name: 'handed_to', nullable: true }) handedTo: HandedTo | null;
  @Column('text', { name: 'carried_out_by', nullable: true }) carriedOutBy: string | null;
  @Column('jsonb', { name: 'carried_out_occurred', nullable: true }) carriedOutOccurred: Reunion['carriedOutOccurred'];
  @Column('text', { name: 'failure_reason', nullable: true }) failureReason: ReunionFailure | null;
  @Column('jsonb', { name: 'failed_occurred', nullable: true }) failedOccurred: Reunion['failedOccurred'];
  @Column('text', { name: 'sealed_details', nullable: true }) sealedDetails: string | null;
  @Column('text', { name: 'drafted_by' }) draftedBy: string;
  @Column('jsonb') occurred: Reunion['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
