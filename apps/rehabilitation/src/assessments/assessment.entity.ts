import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Assessment } from './assessment.js';

@Entity({ schema: 'rehabilitation', name: 'assessments' })
export class AssessmentEntity implements Assessment {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') status: Assessment['status'];
  @Column('boolean', { name: 'counselling_needed' }) counsellingNeeded: boolean;
  @Column('boolean', { name: 'medical_needed' }) medicalNeeded: boolean;
  @Column('boolean', { name: 'aid_needed' }) aidNeeded: boolean;
  @Column('text', { name: 'sealed_details', nullable: true }) sealedDetails: string | null;
  @Column('jsonb') occurred: Assessment['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
