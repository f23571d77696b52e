import type { SupportEndReason } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Support } from './support.js';

@Entity({ schema: 'rehabilitation', name: 'supports' })
export class SupportEntity implements Support {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') status: Support['status'];
  @Column('text', { name: 'proposed_reason', nullable: true }) proposedReason: SupportEndReason | null;
  @Column('text', { nullable: true }) hearing: Support['hearing'];
  @Column('text', { nullable: true }) reason: SupportEndReason | null;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('jsonb', { name: 'ended_occurred', nullable: true }) endedOccurred: Support['endedOccurred'];
  @Column('jsonb', { name: 'reopened_occurred', nullable: true }) reopenedOccurred: Support['reopenedOccurred'];
  @Column('text', { name: 'drafted_by' }) draftedBy: string;
  @Column('jsonb') occurred: Support['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
