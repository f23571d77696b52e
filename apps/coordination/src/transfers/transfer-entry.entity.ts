import type { Occurred, TransferEntry } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One act of one side of a transfer; what was written with it is sealed. */
@Entity({ schema: 'coordination', name: 'transfer_entries' })
export class TransferEntryEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'transfer_id' }) transferId: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'other_agency_id' }) otherAgencyId: string;
  @Column('text') move: string;
  @Column('text', { nullable: true }) code: TransferEntry['code'];
  @Column('text', { name: 'sealed_content', nullable: true }) sealedContent: string | null;
  @Column('text', { name: 'written_by' }) writtenBy: string;
  @Column('jsonb') occurred: Occurred;
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
