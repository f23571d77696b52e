import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Lesson } from './lesson.js';

@Entity({ schema: 'prevention', name: 'lessons' })
export class LessonEntity implements Lesson {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') status: Lesson['status'];
  @Column('text', { name: 'sealed_text', nullable: true }) sealedText: string | null;
  @Column('jsonb') occurred: Lesson['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
