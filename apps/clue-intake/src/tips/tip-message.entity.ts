import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TipMessage } from './tip-message.js';

@Entity({ schema: 'clue_intake', name: 'tip_messages' })
export class TipMessageEntity implements TipMessage {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'receipt_id' }) receiptId: string;
  @Column('uuid', { name: 'clue_id' }) clueId: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') author: TipMessage['author'];
  @Column('text', { name: 'sealed_text', nullable: true }) sealedText: string | null;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
