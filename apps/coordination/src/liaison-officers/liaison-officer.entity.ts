import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LiaisonOfficer } from './liaison-officer.js';

@Entity({ schema: 'coordination', name: 'liaison_officers' })
export class LiaisonOfficerEntity implements LiaisonOfficer {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'for_agency_id' }) agencyId: string;
  @Column('uuid', { name: 'primary_officer_id' }) primaryOfficerId: string;
  @Column('uuid', { name: 'deputy_officer_id', nullable: true }) deputyOfficerId: string | null;
  @Column('text', { name: 'sealed_contact', nullable: true }) sealedContact: string | null;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
  @Column('text') status: LiaisonOfficer['status'];
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
