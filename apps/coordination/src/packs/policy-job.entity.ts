import type { JobRow, JobStatus } from '@homeward/contracts';
import { isoInstant } from '@homeward/database';
import type { ImpactClass } from '@homeward/duty-policy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JobPlace, PolicyJob } from './policy-job.js';

@Entity({ schema: 'coordination', name: 'policy_jobs' })
export class PolicyJobEntity implements PolicyJob {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') kind: PolicyJob['kind'];
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('text', { name: 'requested_by' }) requestedBy: string;
  @Column('text') status: JobStatus;
  @Column('jsonb', { nullable: true }) place: JobPlace | null;
  @Column('int') seen: number;
  @Column('int', { nullable: true }) total: number | null;
  @Column('jsonb') counts: Partial<Record<ImpactClass, number>>;
  @Column('int', { name: 'firing_at_once' }) firingAtOnce: number;
  @Column('int') moved: number;
  @Column('int') failed: number;
  @Column('text', { nullable: true }) hash: string | null;
  @Column('text', { nullable: true }) edition: string | null;
  @Column('text', { nullable: true }) failure: string | null;
  @Column('timestamptz', { name: 'begun_at', nullable: true, transformer: isoInstant }) begunAt: string | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true, transformer: isoInstant }) finishedAt: string | null;
  @Column('uuid', { name: 'claimed_by', nullable: true }) claimedBy: string | null;
  @Column('timestamptz', { name: 'leased_until', transformer: isoInstant }) leasedUntil: string;
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}

@Entity({ schema: 'coordination', name: 'policy_job_rows' })
export class PolicyJobRowEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'job_id' }) jobId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') key: string;
  @Column('uuid', { name: 'duty_id', nullable: true }) dutyId: string | null;
  @Column('text', { name: 'duty_type' }) dutyType: string;
  @Column('uuid', { name: 'owner_agency_id' }) ownerAgencyId: string;
  @Column('text') class: ImpactClass;
  @Column('timestamptz', { nullable: true, transformer: isoInstant }) before: string | null;
  @Column('timestamptz', { nullable: true, transformer: isoInstant }) after: string | null;
  @Column('jsonb') firing: JobRow['firing'];
  @Column('timestamptz', { name: 'recorded_at', transformer: isoInstant }) recordedAt: string;
}
