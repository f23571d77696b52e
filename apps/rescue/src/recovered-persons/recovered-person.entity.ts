import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecoveredPerson } from './recovered-person.js';

@Entity({ schema: 'rescue', name: 'recovered_persons' })
export class RecoveredPersonEntity implements RecoveredPerson {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'rescue_id', nullable: true }) rescueId: string | null;
  @Column('int', { name: 'person_count', nullable: true }) count: number | null;
  @Column('text') status: RecoveredPerson['status'];
  @Column('text', { name: 'age_band' }) ageBand: RecoveredPerson['ageBand'];
  @Column('boolean') minor: boolean;
  @Column('boolean', { name: 'parents_known' }) parentsKnown: boolean;
  @Column('boolean', { name: 'identity_known' }) identityKnown: boolean;
  @Column('text', { name: 'sealed_name', nullable: true }) sealedName: string | null;
  @Column('text', { name: 'sealed_wish', nullable: true }) sealedWish: string | null;
  @Column('jsonb', { nullable: true }) needs: RecoveredPerson['needs'];
  @Column('text', { name: 'sealed_remark', nullable: true }) sealedRemark: string | null;
  @Column('jsonb') occurred: RecoveredPerson['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
