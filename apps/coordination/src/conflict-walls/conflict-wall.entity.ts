import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConflictWall } from './conflict-wall.js';

@Entity({ schema: 'coordination', name: 'conflict_walls' })
export class ConflictWallEntity implements ConflictWall {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'excluded_agency_id' }) excludedAgencyId: string;
  @Column('uuid', { name: 'excluded_officer_id', nullable: true }) excludedOfficerId: string | null;
  @Column('uuid', { name: 'superior_agency_id', nullable: true }) superiorAgencyId: string | null;
  @Column('text') reason: ConflictWall['reason'];
  @Column('text', { name: 'raised_by' }) raisedBy: string;
  @Column('text') status: ConflictWall['status'];
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
  @Column('text', { name: 'lifted_by', nullable: true }) liftedBy: string | null;
  @Column('timestamptz', { name: 'lifted_at', nullable: true, transformer: isoInstant }) liftedAt: string | null;
}
