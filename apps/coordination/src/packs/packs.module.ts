import { Module } from '@nestjs/common';
import { DutyStatisticsModule } from '../duty-statistics/duty-statistics.module.js';
import { MattersModule } from '../matters/matters.module.js';
import { ChangeItems } from './change-items.js';
import { ChangedPolicies } from './changed-policy.js';
import { DutyMoving } from './duty-moving.js';
import { JobRunner } from './job-runner.js';
import { JobsController } from './jobs.controller.js';
import { JobsService } from './jobs.service.js';
import { OpeningFacts } from './opening-facts.js';
import { PackEditions } from './pack-editions.js';
import { PackLinter } from './pack-linter.js';
import { PacksController } from './packs.controller.js';
import { PacksReadingController } from './packs.reading.controller.js';
import { PacksReadingService } from './packs.reading.service.js';
import { PacksService } from './packs.service.js';
import { PolicyDrafts } from './policy-drafts.js';
import { PolicyJobs } from './policy-jobs.js';
import { PolicyMoves } from './policy-moves.js';
import { PolicyReplies } from './policy-replies.js';
import { Previewing } from './previewing.js';
import { Proposing } from './proposing.js';
import { Publishing } from './publishing.js';
import { PublishingScope } from './publishing-scope.js';
import { Recomputing } from './recomputing.js';

@Module({
  imports: [DutyStatisticsModule, MattersModule],
  controllers: [PacksController, PacksReadingController, JobsController],
  providers: [
    ChangeItems,
    ChangedPolicies,
    DutyMoving,
    JobRunner,
    JobsService,
    OpeningFacts,
    PackEditions,
    PackLinter,
    PacksReadingService,
    PacksService,
    PolicyDrafts,
    PolicyJobs,
    PolicyMoves,
    PolicyReplies,
    Previewing,
    Proposing,
    Publishing,
    PublishingScope,
    Recomputing,
  ],
  exports: [PolicyDrafts, PolicyMoves, PolicyReplies],
})
export class PacksModule {}
