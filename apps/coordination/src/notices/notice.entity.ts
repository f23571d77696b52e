import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Notice } from './notice.js';

@Entity({ schema: 'coordination', name: 'notices' })
export class NoticeEntity implements Notice {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') role: Notice['role'];
  @Column('uuid', { name: 'matter_id', nullable: true }) matterId: string | null;
  @Column('text', { name: 'matter_number', nullable: true }) matterNumber: string | null;
  @Column('uuid', { name: 'duty_id', nullable: true }) dutyId: string | null;
  @Column('int') cycle: number;
  @Column('int') rung: number;
  @Column('text') pack: string;
  @Column('text', { name: 'pack_version' }) packVersion: string;
  @Column('text', { name: 'duty_type' }) dutyType: string;
  @Column('text') act: Notice['act'];
  @Column('text', { nullable: true }) proposal: Notice['proposal'];
  @Column('int', { name: 'passed_rungs', array: true }) passedRungs: number[];
  @Column('text') urgency: Notice['urgency'];
  @Column('timestamptz', { name: 'due_at', transformer: isoInstant }) dueAt: string;
  @Column('text') link: string;
  @Column('text') status: Notice['status'];
  @Column('uuid', { name: 'read_by', nullable: true }) readBy: string | null;
  @Column('timestamptz', { name: 'read_at', nullable: true, transformer: isoInstant }) readAt: string | null;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
  /** The day on which a desk was told of a calendar. */
  @Column('date', { name: 'told_on', nullable: true }) toldOn: string | null;
}
