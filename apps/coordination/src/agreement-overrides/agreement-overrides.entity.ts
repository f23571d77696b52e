import type { Occurred } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import type { Override } from '@homeward/duty-policy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreementOverrides, OverridesStatus } from './agreement-overrides.js';

@Entity({ schema: 'coordination', name: 'agreement_overrides' })
export class AgreementOverridesEntity implements AgreementOverrides {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'counterpart_agency_id' }) counterpartAgencyId: string;
  @Column('jsonb') overrides: Override[];
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
  @Column('text') status: OverridesStatus;
  @Column('text', { name: 'offered_by' }) offeredBy: string;
  @Column('text', { name: 'signed_by', nullable: true }) signedBy: string | null;
  @Column('text') told: AgreementOverrides['told'];
  @Column('jsonb') occurred: Occurred;
  @Column('boolean') implied: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
