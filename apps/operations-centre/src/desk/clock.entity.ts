import type { ClockView } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A duty as coordination's facts tell it. */
@Entity({ schema: 'operations_centre', name: 'clocks' })
export class ClockEntity implements Omit<ClockView, 'remaining' | 'nextRung'> {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('text', { name: 'duty_type' }) dutyType: string;
  @Column('uuid', { name: 'owner_agency_id' }) ownerAgencyId: string;
  @Column('uuid', { name: 'counterpart_agency_id', nullable: true }) counterpartAgencyId: string | null;
  @Column('text') state: ClockView['state'];
  @Column('boolean') missed: boolean;
  @Column('text', { nullable: true }) late: ClockView['late'];
  @Column('int') rung: number;
  @Column('int') acknowledged: number;
  @Column('text', { name: 'escalated_to', array: true }) escalatedTo: string[];
  @Column('text') standing: ClockView['standing'];
  @Column('timestamptz', { name: 'due_at', nullable: true, transformer: isoInstant }) dueAt: string | null;
  @Column('timestamptz', { name: 'soon_at', nullable: true, transformer: isoInstant }) soonAt: string | null;
  @Column('timestamptz', { name: 'next_fires_at', nullable: true, transformer: isoInstant }) nextFiresAt: string | null;
  @Column('boolean') implied: boolean;
  @Column('boolean') historical: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
