import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactPoint } from './contact-point.js';

@Entity({ schema: 'coordination', name: 'contact_points' })
export class ContactPointEntity implements ContactPoint {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text', { nullable: true }) role: ContactPoint['role'];
  @Column('uuid', { name: 'officer_id', nullable: true }) officerId: string | null;
  @Column('text') channel: ContactPoint['channel'];
  @Column('text', { name: 'sealed_address' }) sealedAddress: string;
  @Column('text') status: ContactPoint['status'];
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
