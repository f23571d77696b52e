import type { ConsultationReason } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import type { Act } from '@homeward/service-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Supervision, SupervisionMove } from './supervision.js';

/** One move of a supervision: a row of the organ that made it, never changed. The newest one is where the supervision stands. */
export interface MoveRow
  extends
    Act,
    Pick<Supervision, 'matterId' | 'caseId' | 'status' | 'ground' | 'since' | 'draftedBy' | 'reconsiderationUpheld' | 'outcome'> {
  id: string;
  /** The number of the move. */
  version: number;
  supervisionId: string;
  act: SupervisionMove;
  /** The row of the table of transitions; nothing for a step that is none. */
  transition: string;
  reason: ConsultationReason | null;
}

@Entity({ schema: 'investigation', name: 'supervision_moves' })
export class SupervisionMoveEntity implements MoveRow {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'supervision_id' }) supervisionId: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text') act: MoveRow['act'];
  @Column('text') transition: string;
  @Column('text') status: MoveRow['status'];
  @Column('text') ground: MoveRow['ground'];
  @Column('timestamptz', { transformer: isoInstant }) since: string;
  @Column('text', { name: 'drafted_by', nullable: true }) draftedBy: string | null;
  @Column('boolean', { name: 'reconsideration_upheld' }) reconsiderationUpheld: boolean;
  @Column('text', { nullable: true }) outcome: MoveRow['outcome'];
  @Column('text', { nullable: true }) reason: MoveRow['reason'];
  @Column('jsonb') occurred: MoveRow['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
