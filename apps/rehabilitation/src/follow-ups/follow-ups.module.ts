import { Module } from '@nestjs/common';
import { FollowUpsController } from './follow-ups.controller.js';
import { FollowUpsReadingController } from './follow-ups.reading.controller.js';
import { FollowUpsReadingService } from './follow-ups.reading.service.js';
import { FollowUpsService } from './follow-ups.service.js';

@Module({
  controllers: [FollowUpsController, FollowUpsReadingController],
  providers: [FollowUpsService, FollowUpsReadingService],
})
export class FollowUpsModule {}
