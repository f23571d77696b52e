import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Plan } from './plan.js';

@Entity({ schema: 'rehabilitation', name: 'plans' })
export class PlanEntity implements Plan {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') status: Plan['status'];
  @Column('uuid', { name: 'support_id' }) supportId: string;
  @Column('text', { name: 'agreed_with' }) agreedWith: Plan['agreedWith'];
  @Column('text', { array: true }) sources: Plan['sources'];
  @Column('jsonb', { name: 'revised_occurred', nullable: true }) revisedOccurred: Plan['revisedOccurred'];
  @Column('text', { name: 'sealed_details', nullable: true }) sealedDetails: string | null;
  @Column('jsonb') occurred: Plan['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
