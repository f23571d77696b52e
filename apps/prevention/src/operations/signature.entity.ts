import type { Occurred } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The signature of a second organ under a closing report: that organ's own row, which the lead may see. */
@Entity({ schema: 'prevention', name: 'closing_signatures' })
export class SignatureEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'operation_id' }) operationId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'lead_agency_id' }) leadAgencyId: string;
  @Column('text', { name: 'signed_by' }) signedBy: string;
  @Column('jsonb') occurred: Occurred;
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
