import type { InstitutionKind } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Reception } from './reception.js';

@Entity({ schema: 'resettlement', name: 'receptions' })
export class ReceptionEntity implements Reception {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('int', { nullable: true }) count: number | null;
  @Column('text') status: Reception['status'];
  @Column('text', { name: 'institution_kind' }) institutionKind: InstitutionKind;
  @Column('boolean') minor: boolean;
  @Column('boolean', { name: 'identity_known' }) identityKnown: boolean;
  @Column('boolean', { name: 'parents_known' }) parentsKnown: boolean;
  @Column('text', { name: 'sealed_details', nullable: true }) sealedDetails: string | null;
  @Column('jsonb') occurred: Reception['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
