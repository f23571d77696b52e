import type { MatterOutcome } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegisteredMatter } from './matter.js';

@Entity({ schema: 'coordination', name: 'registered_matters' })
export class MatterEntity implements RegisteredMatter {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') number: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'opened_by_agency_id' }) openedByAgencyId: string;
  @Column('uuid', { name: 'opening_clue_id' }) openingClueId: string;
  @Column('text') status: RegisteredMatter['status'];
  @Column('jsonb') occurred: RegisteredMatter['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
  @Column('text', { nullable: true }) outcome: MatterOutcome | null;
  @Column('jsonb', { name: 'closed_occurred', nullable: true }) closedOccurred: RegisteredMatter['closedOccurred'];
}
