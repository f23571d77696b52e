import { Module } from '@nestjs/common';
import { SeedModule } from './seed/seed.module.js';
import { RegionsModule } from './regions/regions.module.js';
import { OfficersModule } from './officers/officers.module.js';
import { LiaisonOfficersModule } from './liaison-officers/liaison-officers.module.js';
import { AgenciesModule } from './agencies/agencies.module.js';
import { DutiesModule } from './duties/duties.module.js';
import { DutyRemindersModule } from './duty-reminders/duty-reminders.module.js';
import { LateRecordingsModule } from './late-recordings/late-recordings.module.js';
import { MatterRestsModule } from './matter-rests/matter-rests.module.js';
import { MattersModule } from './matters/matters.module.js';
import { ContactPointsModule } from './contact-points/contact-points.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { NotesModule } from './notes/notes.module.js';
import { TransfersModule } from './transfers/transfers.module.js';
import { AgreementOverridesModule } from './agreement-overrides/agreement-overrides.module.js';
import { ConflictWallsModule } from './conflict-walls/conflict-walls.module.js';
import { DutyStatisticsModule } from './duty-statistics/duty-statistics.module.js';
import { CalendarsModule } from './calendars/calendars.module.js';
import { PacksModule } from './packs/packs.module.js';
import { SharesModule } from './shares/shares.module.js';

/** Coordination: who there is, who holds a matter, what is due, and what one agency hands to another. */
@Module({
  imports: [
    AgenciesModule,
    OfficersModule,
    RegionsModule,
    LiaisonOfficersModule,
    SeedModule,
    MattersModule,
    MatterRestsModule,
    SharesModule,
    ConflictWallsModule,
    TransfersModule,
    NotesModule,
    LateRecordingsModule,
    DutiesModule,
    DutyRemindersModule,
    DutyStatisticsModule,
    NoticesModule,
    ContactPointsModule,
    PacksModule,
    CalendarsModule,
    AgreementOverridesModule,
  ],
})
export class AppModule {}
