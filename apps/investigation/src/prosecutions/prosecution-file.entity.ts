import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProsecutionFile } from './prosecution.js';

@Entity({ schema: 'investigation', name: 'prosecution_files' })
export class ProsecutionFileEntity implements ProsecutionFile {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('boolean', { name: 'in_custody' }) inCustody: boolean;
  @Column('boolean', { name: 'fast_track' }) fastTrack: boolean;
  @Column('jsonb') occurred: ProsecutionFile['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
