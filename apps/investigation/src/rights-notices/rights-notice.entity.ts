import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RightsNotice } from './rights-notice.js';

@Entity({ schema: 'investigation', name: 'rights_notices' })
export class RightsNoticeEntity implements RightsNotice {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'matter_id' }) matterId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') told: RightsNotice['told'];
  @Column('jsonb') occurred: RightsNotice['occurred'];
  @Column('boolean') implied: boolean;
  @Column('boolean', { name: 'as_published' }) asPublished: boolean;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
