import type { ServiceDefinition } from '@homeward/service-kit';
import { AppModule } from './app.module.js';
import { CreateRegisteredAgencies1767225601000 } from './database/migrations/1767225601000-create-registered-agencies.js';
import { CreateRegisteredOfficers1767225601001 } from './database/migrations/1767225601001-create-registered-officers.js';
import { CreateRegionCodes1767225601002 } from './database/migrations/1767225601002-create-region-codes.js';
import { CreateLiaisonOfficers1767225601003 } from './database/migrations/1767225601003-create-liaison-officers.js';
import { LiaisonOfficerEntity } from './liaison-officers/liaison-officer.entity.js';
import { LiaisonWatch } from './liaison-officers/liaison-watch.js';
import { OfficerEntity } from './officers/officer.entity.js';
import { RoleAssignmentEntity } from './officers/role-assignment.entity.js';
import { RegionEntity } from './regions/region.entity.js';
import { RegisteredAgencyEntity } from './agencies/registered-agency.entity.js';
import { CreateGrantedShares1767225601020 } from './database/migrations/1767225601020-create-granted-shares.js';
import { CreateRegisteredMatters1767225601021 } from './database/migrations/1767225601021-create-registered-matters.js';
import { CreateTransfers1767225601022 } from './database/migrations/1767225601022-create-transfers.js';
import { isRinging } from './config.js';
import { CreateDutyClock1767225601050 } from './database/migrations/1767225601050-create-duty-clock.js';
import { CreateDuties1767225601051 } from './database/migrations/1767225601051-create-duties.js';
import { CreateDutyRungs1767225601052 } from './database/migrations/1767225601052-create-duty-rungs.js';
import { CreateDutyFacts1767225601053 } from './database/migrations/1767225601053-create-duty-facts.js';
import { CreatePolicyVersions1767225601054 } from './database/migrations/1767225601054-create-policy-versions.js';
import { AddOwedDuties1767225601055 } from './database/migrations/1767225601055-add-owed-duties.js';
import { CreatePutAsides1767225601520 } from './database/migrations/1767225601520-create-put-asides.js';
import { CreateDutyLinks1767225601510 } from './database/migrations/1767225601510-create-duty-links.js';
import { AddBrakeIndexes1767225601500 } from './database/migrations/1767225601500-add-brake-indexes.js';
import { CreateNotices1767225601060 } from './database/migrations/1767225601060-create-notices.js';
import { GrantDutyMoves1767225601070 } from './database/migrations/1767225601070-grant-duty-moves.js';
import { CreatePolicyDrafts1767225601600 } from './database/migrations/1767225601600-create-policy-drafts.js';
import { CreateAgreementOverrides1767225601602 } from './database/migrations/1767225601602-create-agreement-overrides.js';
import { NarrowDutyMoves1767225601620 } from './database/migrations/1767225601620-narrow-duty-moves.js';
import { IndexWhatRuns1767225601630 } from './database/migrations/1767225601630-index-what-runs.js';
import { AgreementOverridesEntity } from './agreement-overrides/agreement-overrides.entity.js';
import { CreatePolicyJobs1767225601601 } from './database/migrations/1767225601601-create-policy-jobs.js';
import { GuardDutiesByFunctions1767225601700 } from './database/migrations/1767225601700-guard-duties-by-functions.js';
import { WidenAuditOfRinging1767225601730 } from './database/migrations/1767225601730-widen-audit-of-ringing.js';
import { ConflictWallEntity } from './conflict-walls/conflict-wall.entity.js';
import { CreateConflictWalls1767225601720 } from './database/migrations/1767225601720-create-conflict-walls.js';
import { CreateLateRecordings1767225601710 } from './database/migrations/1767225601710-create-late-recordings.js';
import { AddPagesAfterPauses1767225601740 } from './database/migrations/1767225601740-add-pages-after-pauses.js';
import { NarrowAddressees1767225601741 } from './database/migrations/1767225601741-narrow-addressees.js';
import { CreateDutyStatistics1767225601750 } from './database/migrations/1767225601750-create-duty-statistics.js';
import { StatisticsWatch } from './duty-statistics/statistics-watch.js';
import { AgreementWatch } from './agreement-overrides/agreement-watch.js';
import { AddAgreementTellings1767225601760 } from './database/migrations/1767225601760-add-agreement-tellings.js';
import { IndexWhatIsDue1767225601770 } from './database/migrations/1767225601770-index-what-is-due.js';
import { CreateMatterRests1767225601790 } from './database/migrations/1767225601790-create-matter-rests.js';
import { CreateDutyReminders1767225601800 } from './database/migrations/1767225601800-create-duty-reminders.js';
import { WidenNoticesOfDuties1767225601810 } from './database/migrations/1767225601810-widen-notices-of-duties.js';
import { MatterRests } from './matter-rests/matter-rests.js';
import { MatterRestsWatch } from './matter-rests/matter-rests-watch.js';
import { CalendarWatch } from './calendars/calendar-watch.js';
import { ContactPointEntity } from './contact-points/contact-point.entity.js';
import { BrakeWatch } from './duties/brake-watch.js';
import { dutyActivities } from './duties/duties.activities.js';
import { DutiesFactsService } from './duties/duties.facts.service.js';
import { DutyEntity, DutyRungEntity } from './duties/duty.entity.js';
import { DutyApprovers } from './duties/duty-approvers.js';
import { DutyMissed } from './duties/duty-missed.js';
import { DutyRinger } from './duties/duty-ringer.js';
import { DutyOtherSides } from './duties/duty-other-sides.js';
import { DutyFollowing } from './duties/duty-following.js';
import { DutySuccession } from './duties/duty-succession.js';
import { PassedFacts } from './duties/passed-facts.js';
import { CreateNotes1767225601023 } from './database/migrations/1767225601023-create-notes.js';
import { LateRecordingEntity } from './late-recordings/late-recording.entity.js';
import { MatterEntity } from './matters/matter.entity.js';
import { matterActivities } from './matters/matters.activities.js';
import { NoteEntity } from './notes/note.entity.js';
import { DigestWatch } from './notices/digest-watch.js';
import { NoticeEntity } from './notices/notice.entity.js';
import { NoticeSender } from './notices/notice-sender.js';
import { JobRunner } from './packs/job-runner.js';
import { PolicyDraftEntity } from './packs/policy-draft.entity.js';
import { PolicyJobEntity, PolicyJobRowEntity } from './packs/policy-job.entity.js';
import { TransferEntity } from './transfers/transfer.entity.js';
import { TransferEntryEntity } from './transfers/transfer-entry.entity.js';

/** What coordination is made of; `main.ts` starts it, the tests boot it. */
export const coordination: ServiceDefinition = {
  name: 'coordination',
  keepsMatters: true,
  module: AppModule,
  entities: [
    RegisteredAgencyEntity,
    OfficerEntity,
    RoleAssignmentEntity,
    RegionEntity,
    LiaisonOfficerEntity,
    MatterEntity,
    TransferEntity,
    TransferEntryEntity,
    NoteEntity,
    LateRecordingEntity,
    DutyEntity,
    DutyRungEntity,
    NoticeEntity,
    ContactPointEntity,
    PolicyDraftEntity,
    PolicyJobEntity,
    PolicyJobRowEntity,
    AgreementOverridesEntity,
    ConflictWallEntity,
  ],
  migrations: [
    CreateRegisteredAgencies1767225601000,
    CreateRegisteredOfficers1767225601001,
    CreateRegionCodes1767225601002,
    CreateLiaisonOfficers1767225601003,
    CreateGrantedShares1767225601020,
    CreateRegisteredMatters1767225601021,
    CreateTransfers1767225601022,
    CreateNotes1767225601023,
    CreateDutyClock1767225601050,
    CreateDuties1767225601051,
    CreateDutyRungs1767225601052,
    CreateDutyFacts1767225601053,
    CreatePolicyVersions1767225601054,
    AddOwedDuties1767225601055,
    CreateNotices1767225601060,
    GrantDutyMoves1767225601070,
    AddBrakeIndexes1767225601500,
    CreateDutyLinks1767225601510,
    CreatePutAsides1767225601520,
    CreatePolicyDrafts1767225601600,
    CreatePolicyJobs1767225601601,
    CreateAgreementOverrides1767225601602,
    NarrowDutyMoves1767225601620,
    IndexWhatRuns1767225601630,
    GuardDutiesByFunctions1767225601700,
    CreateLateRecordings1767225601710,
    CreateConflictWalls1767225601720,
    WidenAuditOfRinging1767225601730,
    AddPagesAfterPauses1767225601740,
    NarrowAddressees1767225601741,
    CreateDutyStatistics1767225601750,
    AddAgreementTellings1767225601760,
    IndexWhatIsDue1767225601770,
    CreateMatterRests1767225601790,
    CreateDutyReminders1767225601800,
    WidenNoticesOfDuties1767225601810,
  ],
  tablesWithoutAgencyData: [
    'region_codes',
    'granted_shares',
    'matter_gates',
    'matter_clues',
    'matter_rests',
    'former_holders',
    'known_operations',
    'duty_alarms',
    'owed_duties',
    'merged_matters',
    'digest_days',
    'duty_statistics',
    'pack_versions',
    'calendar_versions',
    'agreed_overrides',
  ],
  subjectTypes: {
    'matter.noted': 'note',
    'result.reported': 'transfer',
    'result.acknowledged': 'transfer',
    'result.contested': 'transfer',
  },
  dutiesInTime: (get) => get(DutyMissed),
  onEveryFact: (get) => async (tx, fact) => {
    await get<DutiesFactsService>(DutiesFactsService).hear(tx, fact);
    await get<DutyFollowing>(DutyFollowing).hear(tx, fact);
    await get<DutyOtherSides>(DutyOtherSides).hear(tx, fact);
    await get<DutyApprovers>(DutyApprovers).hear(tx, fact);
    await get<DutySuccession>(DutySuccession).hear(tx, fact);
    await get<MatterRests>(MatterRests).hear(tx, fact);
  },
  passesOver: (get) => get(PassedFacts),
  parts: (get) => [
    get(LiaisonWatch).watch(),
    get(CalendarWatch).watch(),
    get(AgreementWatch).watch(),
    ...(isRinging()
      ? [
          get(DutyRinger),
          get(JobRunner),
          get(NoticeSender),
          get(DigestWatch).watch(),
          get(BrakeWatch).watch(),
          get(StatisticsWatch).watch(),
          get(MatterRestsWatch).watch(),
        ]
      : []),
  ],
  activities: (get, inOrder) => ({ ...matterActivities(get, inOrder), ...dutyActivities(get) }),
};
