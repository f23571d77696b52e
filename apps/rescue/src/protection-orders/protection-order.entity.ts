import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProtectionOrder } from './protection-order.js';

@Entity({ schema: 'rescue', name: 'protection_orders' })
export class ProtectionOrderEntity implements ProtectionOrder {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('text') status: ProtectionOrder['status'];
  @Column('text') applicant: ProtectionOrder['applicant'];
  @Column('text', { nullable: true }) ground: ProtectionOrder['ground'];
  @Column('text', { nullable: true }) will: string | null;
  @Column('boolean') urgent: boolean;
  @Column('boolean', { name: 'on_behalf' }) onBehalf: boolean;
  @Column('text', { name: 'sealed_respondent', nullable: true }) sealedRespondent: string | null;
  @Column('text', { name: 'sealed_safe_contact', nullable: true }) sealedSafeContact: string | null;
  @Column('text', { name: 'sealed_told', nullable: true }) sealedTold: string | null;
  @Column('jsonb') occurred: ProtectionOrder['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
