import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Search } from './search.js';

@Entity({ schema: 'resettlement', name: 'searches' })
export class SearchEntity implements Search {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') status: Search['status'];
  @Column('text', { name: 'certified_by', nullable: true }) certifiedBy: string | null;
  @Column('jsonb', { name: 'concluded_occurred', nullable: true }) concludedOccurred: Search['concludedOccurred'];
  @Column('text', { name: 'sealed_details', nullable: true }) sealedDetails: string | null;
  @Column('text', { name: 'drafted_by' }) draftedBy: string;
  @Column('jsonb') occurred: Search['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
