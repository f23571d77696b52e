import type { DismissalReason } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Clue } from './clue.js';

@Entity({ schema: 'clue_intake', name: 'clues' })
export class ClueEntity implements Clue {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('text', { name: 'matter_number' }) matterNumber: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'received_by_agency_id' }) receivedByAgencyId: string;
  @Column('text') status: Clue['status'];
  @Column('text') channel: Clue['channel'];
  @Column('text', { name: 'source_ref', nullable: true }) sourceRef: string | null;
  @Column('text') severity: Clue['severity'];
  @Column('text', { name: 'subject_kinds', array: true }) subjectKinds: Clue['subjectKinds'];
  @Column('text', { name: 'violation_kinds', array: true }) violationKinds: Clue['violationKinds'];
  @Column('text', { array: true }) purposes: Clue['purposes'];
  @Column('jsonb', { name: 'closed_purposes' }) closedPurposes: Clue['closedPurposes'];
  @Column('text', { name: 'risk_flags', array: true }) riskFlags: Clue['riskFlags'];
  @Column('boolean') minor: boolean;
  @Column('boolean') located: boolean;
  @Column('boolean') anonymous: boolean;
  @Column('text', { name: 'reporter_class' }) reporterClass: Clue['reporterClass'];
  @Column('text') sensitivity: Clue['sensitivity'];
  @Column('text', { name: 'discoverer_level' }) discovererLevel: Clue['discovererLevel'];
  @Column('text', { name: 'region_code', nullable: true }) regionCode: string | null;
  @Column('text') country: string;
  @Column('text', { name: 'sealed_registration' }) sealedRegistration: string;
  @Column('text', { name: 'sealed_narrative' }) sealedNarrative: string;
  @Column('text', { name: 'sealed_discoverer', nullable: true }) sealedDiscoverer: string | null;
  @Column('text', { name: 'sealed_reporter', nullable: true }) sealedReporter: string | null;
  @Column('text', { name: 'sealed_explanation', nullable: true }) sealedExplanation: string | null;
  @Column('text', { nullable: true }) route: Clue['route'];
  @Column('text', { name: 'dismissal_reason', nullable: true }) dismissalReason: DismissalReason | null;
  @Column('jsonb', { name: 'offence_occurred', nullable: true }) offenceOccurred: Clue['offenceOccurred'];
  @Column('jsonb') occurred: Clue['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
  @Column('text', { name: 'triaged_by', nullable: true }) triagedBy: string | null;
  @Column('boolean', { name: 'receipt_issued' }) receiptIssued: boolean;
}
