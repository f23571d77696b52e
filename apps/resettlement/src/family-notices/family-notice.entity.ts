import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FamilyNotice } from './family-notice.js';

@Entity({ schema: 'resettlement', name: 'family_notices' })
export class FamilyNoticeEntity implements FamilyNotice {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') status: FamilyNotice['status'];
  @Column('text', { name: 'sealed_details', nullable: true }) sealedDetails: string | null;
  @Column('jsonb') occurred: FamilyNotice['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
