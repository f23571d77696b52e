import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Officer } from './officer.js';

@Entity({ schema: 'coordination', name: 'registered_officers' })
export class OfficerEntity implements Officer {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text', { name: 'sealed_name' }) sealedName: string;
  @Column('text') status: Officer['status'];
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
