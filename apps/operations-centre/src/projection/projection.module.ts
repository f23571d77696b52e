import { Module } from '@nestjs/common';
import { ApprovalProjection } from './approval.projection.js';
import { ClockProjection } from './clock.projection.js';
import { ClueProjection } from './clue.projection.js';
import { MatterProjection } from './matter.projection.js';
import { LiveModule } from '../live/live.module.js';
import { ProjectionService } from './projection.service.js';
import { TransferProjection } from './transfer.projection.js';
import { WorkProjection } from './work.projection.js';

@Module({
  imports: [LiveModule],
  providers: [
    ProjectionService,
    MatterProjection,
    ClockProjection,
    TransferProjection,
    ClueProjection,
    ApprovalProjection,
    WorkProjection,
  ],
})
export class ProjectionModule {}
