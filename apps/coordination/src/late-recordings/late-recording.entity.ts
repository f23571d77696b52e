import type { Occurred } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LateRecording } from './late-recording.js';

@Entity({ schema: 'coordination', name: 'late_recordings' })
export class LateRecordingEntity implements LateRecording {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id', nullable: true }) matterId: string | null;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') fact: string;
  @Column('uuid', { name: 'row_id', nullable: true }) rowId: string | null;
  @Column('jsonb') occurred: Occurred;
  @Column('text', { name: 'sealed_title' }) sealedTitle: string;
  @Column('text') sha256: string;
  @Column('text', { name: 'agreed_by' }) agreedBy: string;
  @Column('timestamptz', { name: 'agreed_at', transformer: isoInstant }) agreedAt: string;
  @Column('timestamptz', { name: 'valid_until', transformer: isoInstant }) validUntil: string;
}
