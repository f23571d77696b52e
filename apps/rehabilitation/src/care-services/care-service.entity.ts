import type { CareKind, UnavailableReason } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CareService } from './care-service.js';

@Entity({ schema: 'rehabilitation', name: 'care_services' })
export class CareServiceEntity implements CareService {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') status: CareService['status'];
  @Column('text') kind: CareKind;
  @Column('int', { name: 'session_no' }) sessionNo: number;
  @Column('text', { nullable: true }) reason: UnavailableReason | null;
  @Column('jsonb', { name: 'held_occurred', nullable: true }) heldOccurred: CareService['heldOccurred'];
  @Column('text', { name: 'sealed_details', nullable: true }) sealedDetails: string | null;
  @Column('jsonb') occurred: CareService['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
