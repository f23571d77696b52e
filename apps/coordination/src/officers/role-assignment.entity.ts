import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoleAssignment } from './officer.js';

@Entity({ schema: 'coordination', name: 'role_assignments' })
export class RoleAssignmentEntity implements RoleAssignment {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'officer_id' }) officerId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') role: RoleAssignment['role'];
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
  @Column('text') status: RoleAssignment['status'];
}
