import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Operation } from './operation.js';

@Entity({ schema: 'prevention', name: 'operations' })
export class OperationEntity implements Operation {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') status: Operation['status'];
  @Column('text') title: string;
  @Column('uuid', { array: true }) participants: string[];
  @Column('text', { name: 'legal_basis', nullable: true }) legalBasis: string | null;
  // A calendar day has no zone: it stays text, so that no driver moves it.
  @Column('text', { name: 'starts_on', nullable: true }) startsOn: string | null;
  @Column('text', { name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column('uuid', { name: 'predecessor_id', nullable: true }) predecessorId: string | null;
  @Column('jsonb') objectives: Operation['objectives'];
  @Column('text', { array: true }) regions: string[];
  @Column('jsonb', { name: 'tagging_rule' }) taggingRule: Operation['taggingRule'];
  @Column('boolean', { name: 'from_history' }) fromHistory: boolean;
  @Column('text', { name: 'sealed_report', nullable: true }) sealedReport: string | null;
  @Column('jsonb') occurred: Operation['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
