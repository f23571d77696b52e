import type { MatterSummary } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import type { MatterStages, StageLedger } from '@homeward/journeys';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A matter as the facts of all services tell it. */
@Entity({ schema: 'operations_centre', name: 'matters' })
export class MatterEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') status: MatterSummary['status'];
  @Column('uuid', { name: 'opened_by_agency_id', nullable: true }) openedByAgencyId: string | null;
  @Column('text', { nullable: true }) severity: MatterSummary['severity'];
  @Column('boolean') minor: boolean;
  @Column('jsonb') ledger: StageLedger;
  @Column('jsonb') stages: MatterStages;
  @Column('int', { name: 'open_clocks' }) openClocks: number;
  @Column('int') facts: number;
  /** When somebody last did something; what clocks, notices and shares tell of themselves does not count. */
  @Column('timestamptz', { name: 'attended_at', nullable: true, transformer: isoInstant }) attendedAt: string | null;
  /** What was done then. */
  @Column('text', { name: 'attended_fact', nullable: true }) attendedFact: string | null;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
