import type { DeskClueView } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClueMoved, ClueTold } from '../projection/clue-standing.js';

/** A clue as the facts of two services tell it; status and owner follow from both parts. */
@Entity({ schema: 'operations_centre', name: 'clues' })
export class DeskClueEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('jsonb', { nullable: true }) told: ClueTold | null;
  @Column('jsonb', { nullable: true }) moved: ClueMoved | null;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId: string | null;
  @Column('text', { nullable: true }) status: DeskClueView['status'] | null;
  @Column('text', { nullable: true }) severity: DeskClueView['severity'] | null;
  @Column('boolean', { nullable: true }) minor: boolean | null;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
