import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RewardRecord } from './reward-record.js';

@Entity({ schema: 'clue_intake', name: 'reward_records' })
export class RewardRecordEntity implements RewardRecord {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'clue_id' }) clueId: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('text', { name: 'sealed_reach', nullable: true }) sealedReach: string | null;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
