import { Module } from '@nestjs/common';
import { LiveChangesProjection } from './live-changes.projection.js';
import { LiveChangesReading } from './live-changes-reading.js';
import { LiveController } from './live.controller.js';
import { LiveStreams } from './live-streams.js';
import { LiveWatch } from './live-watch.js';

@Module({
  controllers: [LiveController],
  providers: [LiveChangesProjection, LiveChangesReading, LiveWatch, LiveStreams],
  exports: [LiveChangesProjection],
})
export class LiveModule {}
