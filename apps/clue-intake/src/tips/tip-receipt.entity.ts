import type { TipWord } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TipReceipt } from './tip-receipt.js';

@Entity({ schema: 'clue_intake', name: 'tip_receipts' })
export class TipReceiptEntity implements TipReceipt {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text', { name: 'code_hash' }) codeHash: string;
  @Column('uuid', { name: 'clue_id' }) clueId: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') word: TipWord;
  @Column('timestamptz', { name: 'changed_at', transformer: isoInstant }) changedAt: string;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
