import type { Occurred } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import type { Finding } from '@homeward/duty-policy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DraftKind, DraftStatus, PolicyDraft, Waiver } from './policy-draft.js';

@Entity({ schema: 'coordination', name: 'policy_drafts' })
export class PolicyDraftEntity implements PolicyDraft {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') kind: DraftKind;
  @Column('text') name: string;
  @Column('text') edition: string;
  @Column('int', { nullable: true }) year: number | null;
  @Column('jsonb') content: Record<string, unknown>;
  @Column('text') hash: string;
  @Column('text', { array: true }) running: string[];
  @Column('text') status: DraftStatus;
  @Column('text', { name: 'drafted_by' }) draftedBy: string;
  @Column('text', { name: 'proposed_by', nullable: true }) proposedBy: string | null;
  @Column('text', { name: 'preview_hash', nullable: true }) previewHash: string | null;
  @Column('jsonb') findings: Finding[];
  @Column('jsonb') waivers: Waiver[];
  @Column('text', { name: 'published_by', nullable: true }) publishedBy: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true, transformer: isoInstant }) publishedAt: string | null;
  @Column('jsonb') occurred: Occurred;
  @Column('boolean') implied: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
