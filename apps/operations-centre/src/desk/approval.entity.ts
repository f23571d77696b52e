import type { DeskApprovalView } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What waits, or waited, for a second person, as the facts tell it. */
@Entity({ schema: 'operations_centre', name: 'approvals' })
export class ApprovalEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') kind: DeskApprovalView['kind'];
  @Column('text') state: 'waiting' | 'decided';
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
