import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WallScreen } from './wall-screen.js';

@Entity({ schema: 'operations_centre', name: 'wall_screens' })
export class WallScreenEntity implements WallScreen {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') name: string;
  @Column('text') status: WallScreen['status'];
  @Column('text', { name: 'key_sha256' }) keySha256: string;
  @Column('timestamptz', { name: 'valid_until', transformer: isoInstant }) validUntil: string;
  @Column('text', { name: 'set_up_by' }) setUpBy: string;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
