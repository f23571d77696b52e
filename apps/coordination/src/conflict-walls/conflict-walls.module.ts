import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { MattersModule } from '../matters/matters.module.js';
import { SharesModule } from '../shares/shares.module.js';
import { ConflictWallsController } from './conflict-walls.controller.js';
import { ConflictWallsReadingService } from './conflict-walls.reading.service.js';
import { ConflictWallsService } from './conflict-walls.service.js';
import { WalledReceivers } from './walled-receivers.js';
import { WallPlaces } from './wall-places.js';

@Module({
  imports: [AgenciesModule, MattersModule, SharesModule],
  controllers: [ConflictWallsController],
  providers: [ConflictWallsService, ConflictWallsReadingService, WalledReceivers, WallPlaces],
  exports: [WalledReceivers],
})
export class ConflictWallsModule {}
