import type { TransferSummary, ResultOutcome } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Transfer } from './transfer.js';

@Entity({ schema: 'coordination', name: 'transfers' })
export class TransferEntity implements Transfer {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'clue_id', nullable: true }) clueId: string | null;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'to_agency_id' }) toAgencyId: string;
  @Column('text', { name: 'from_agency_type' }) fromAgencyType: Transfer['fromAgencyType'];
  @Column('text', { name: 'to_agency_type' }) toAgencyType: Transfer['toAgencyType'];
  @Column('text') purpose: Transfer['purpose'];
  @Column('text') severity: Transfer['severity'];
  @Column('text', { name: 'subject_kinds', array: true }) subjectKinds: Transfer['subjectKinds'];
  @Column('text', { name: 'violation_kinds', array: true }) violationKinds: Transfer['violationKinds'];
  @Column('boolean', { name: 'via_petition' }) viaPetition: boolean;
  @Column('boolean', { name: 'administrative_file' }) administrativeFile: boolean;
  @Column('boolean') nrm: boolean;
  @Column('boolean') material: boolean;
  @Column('jsonb', { nullable: true }) counterpart: Transfer['counterpart'];
  @Column('text', { name: 'offered_by' }) offeredBy: string;
  @Column('jsonb') occurred: Transfer['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
  @Column('text') status: Transfer['status'];
  @Column('text', { name: 'responsible_officer_id', nullable: true }) responsibleOfficerId: string | null;
  @Column('text', { name: 'return_reason', nullable: true }) returnReason: TransferSummary['returnReason'];
  @Column('uuid', { name: 'suggested_agency_id', nullable: true }) suggestedAgencyId: string | null;
  @Column('text', { nullable: true }) outcome: ResultOutcome | null;
  @Column('text', { name: 'settled_how', nullable: true }) settledHow: Transfer['settledHow'];
  @Column('timestamptz', { name: 'reminded_at', nullable: true, transformer: isoInstant }) remindedAt: string | null;
}
