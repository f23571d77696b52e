import type { TimelineEntry } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One fact as it was told. */
@Entity({ schema: 'operations_centre', name: 'timeline' })
export class TimelineEntity implements TimelineEntry {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('text') source: string;
  @Column('bigint') seq: string;
  @Column('text') kind: TimelineEntry['kind'];
  @Column('text') fact: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('jsonb') occurred: TimelineEntry['occurred'];
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
  @Column('boolean') implied: boolean;
  @Column('boolean') historical: boolean;
  @Column('jsonb') data: TimelineEntry['data'];
}
