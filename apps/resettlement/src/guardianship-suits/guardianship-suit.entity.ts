import type { SuitApplicant } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GuardianshipSuit } from './guardianship-suit.js';

@Entity({ schema: 'resettlement', name: 'guardianship_suits' })
export class GuardianshipSuitEntity implements GuardianshipSuit {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') status: GuardianshipSuit['status'];
  @Column('text', { name: 'applicant_kind' }) applicantKind: SuitApplicant;
  @Column('text', { nullable: true }) outcome: GuardianshipSuit['outcome'];
  @Column('jsonb', { name: 'decided_occurred', nullable: true }) decidedOccurred: GuardianshipSuit['decidedOccurred'];
  @Column('text', { name: 'sealed_details', nullable: true }) sealedDetails: string | null;
  @Column('jsonb') occurred: GuardianshipSuit['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
