import { isoInstant } from '@homeward/database';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegisteredAgency } from './registered-agency.js';

@Entity({ schema: 'coordination', name: 'registered_agencies' })
export class RegisteredAgencyEntity implements RegisteredAgency {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'kept_by' }) agencyId: string;
  @Column('text') kind: RegisteredAgency['kind'];
  @Column('text') level: RegisteredAgency['level'];
  @Column('text') country: string;
  @Column('text', { name: 'region_code', nullable: true }) regionCode: string | null;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { name: 'name_zh' }) nameZh: string;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
  @Column('uuid', { name: 'predecessor_id', nullable: true }) predecessorId: string | null;
  @Column('uuid', { name: 'successor_id', nullable: true }) successorId: string | null;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
  @Column('boolean', { name: 'for_history' }) forHistory: boolean;
  @Column('text') status: RegisteredAgency['status'];
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
