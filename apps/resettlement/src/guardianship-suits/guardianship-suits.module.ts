import { Module } from '@nestjs/common';
import { ActsModule } from '../acts/acts.module.js';
import { GuardianshipSuitsController } from './guardianship-suits.controller.js';
import { GuardianshipSuitsReadingController } from './guardianship-suits.reading.controller.js';
import { GuardianshipSuitsReadingService } from './guardianship-suits.reading.service.js';
import { GuardianshipSuitsService } from './guardianship-suits.service.js';

@Module({
  imports: [ActsModule],
  controllers: [GuardianshipSuitsController, GuardianshipSuitsReadingController],
  providers: [GuardianshipSuitsService, GuardianshipSuitsReadingService],
})
export class GuardianshipSuitsModule {}
