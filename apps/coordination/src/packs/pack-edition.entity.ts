import type { PolicyStatus } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of a pack as the list shows it, whether it is in force or on its way. */
export interface PackEdition {
  id: string;
  version: number;
  /** Null for what the seed put in force, or another agency did. */
  agencyId: string | null;
  pack: string;
  edition: string;
  status: PolicyStatus;
  running: string[];
  hash: string;
  demonstration: boolean;
  draftedBy: string | null;
  proposedBy: string | null;
  publishedBy: string | null;
  publishedAt: string | null;
  recordedAt: string;
}

@Entity({ schema: 'coordination', name: 'pack_editions' })
export class PackEditionEntity implements PackEdition {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId: string | null;
  @Column('text') pack: string;
  @Column('text') edition: string;
  @Column('text') status: PolicyStatus;
  @Column('text', { array: true }) running: string[];
  @Column('text') hash: string;
  @Column('boolean') demonstration: boolean;
  @Column('text', { name: 'drafted_by', nullable: true }) draftedBy: string | null;
  @Column('text', { name: 'proposed_by', nullable: true }) proposedBy: string | null;
  @Column('text', { name: 'published_by', nullable: true }) publishedBy: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true, transformer: isoInstant }) publishedAt: string | null;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
