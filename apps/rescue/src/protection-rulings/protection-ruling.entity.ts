import type { OrderRefusalReason } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProtectionRuling } from './protection-ruling.js';

@Entity({ schema: 'rescue', name: 'protection_rulings' })
export class ProtectionRulingEntity implements ProtectionRuling {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'order_id' }) orderId: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('text') status: ProtectionRuling['status'];
  @Column('boolean') urgent: boolean;
  // A calendar day has no zone: it stays text, so that no driver moves it.
  @Column('text', { name: 'valid_from', nullable: true }) validFrom: string | null;
  @Column('text', { name: 'valid_to', nullable: true }) validTo: string | null;
  @Column('text', { array: true }) measures: ProtectionRuling['measures'];
  @Column('text', { name: 'served_to', array: true }) servedTo: ProtectionRuling['servedTo'];
  @Column('text', { name: 'refusal_reason', nullable: true }) refusalReason: OrderRefusalReason | null;
  @Column('boolean', { name: 'from_history' }) fromHistory: boolean;
  @Column('jsonb') occurred: ProtectionRuling['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
