import type { DeskTransferView } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A transfer as coordination's facts tell it. */
@Entity({ schema: 'operations_centre', name: 'transfers' })
export class TransferEntity implements DeskTransferView {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'clue_id', nullable: true }) clueId: string | null;
  @Column('uuid', { name: 'from_agency_id' }) fromAgencyId: string;
  @Column('text', { name: 'from_agency_type' }) fromAgencyType: DeskTransferView['fromAgencyType'];
  @Column('uuid', { name: 'to_agency_id' }) toAgencyId: string;
  @Column('text', { name: 'to_agency_type' }) toAgencyType: DeskTransferView['toAgencyType'];
  @Column('text', { nullable: true }) purpose: string | null;
  @Column('text', { nullable: true }) severity: DeskTransferView['severity'];
  @Column('text') state: DeskTransferView['state'];
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
