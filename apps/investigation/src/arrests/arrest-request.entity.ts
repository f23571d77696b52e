import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ArrestRequest } from './arrest.js';

@Entity({ schema: 'investigation', name: 'arrest_requests' })
export class ArrestRequestEntity implements ArrestRequest {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'addressee_agency_id' }) addresseeAgencyId: string;
  @Column('boolean', { name: 'in_custody' }) inCustody: boolean;
  @Column('boolean') major: boolean;
  @Column('jsonb') occurred: ArrestRequest['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
