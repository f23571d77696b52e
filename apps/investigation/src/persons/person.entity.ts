import type { AgencyType } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Person } from './person.js';

@Entity({ schema: 'investigation', name: 'persons' })
export class PersonEntity implements Person {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('int', { name: 'person_count', nullable: true }) personCount: number | null;
  @Column('text') part: Person['part'];
  @Column('text') role: Person['role'];
  @Column('text') status: Person['status'];
  @Column('text', { name: 'sealed_name', nullable: true }) sealedName: string | null;
  @Column('boolean', { nullable: true }) minor: boolean | null;
  @Column('text', { name: 'age_band', nullable: true }) ageBand: Person['ageBand'];
  @Column('boolean', { name: 'identity_known', nullable: true }) identityKnown: boolean | null;
  @Column('boolean', { nullable: true }) located: boolean | null;
  @Column('text', { name: 'deciding_org_type', nullable: true }) decidingOrgType: AgencyType | null;
  @Column('text', { name: 'htcds_role', nullable: true }) htcdsRole: string | null;
  @Column('text', { nullable: true }) offence: string | null;
  @Column('boolean', { nullable: true }) official: boolean | null;
  @Column('timestamptz', { name: 'custody_at', nullable: true, transformer: isoInstant }) custodyAt: string | null;
  @Column('jsonb') occurred: Person['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
