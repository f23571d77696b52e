import { Module } from '@nestjs/common';
import { GuardianshipSuitsController } from './guardianship-suits.controller.js';
import { GuardianshipSuitsReadingController } from './guardianship-suits.reading.controller.js';
import { GuardianshipSuitsReadingService } from './guardianship-suits.reading.service.js';
import { GuardianshipSuitsService } from './guardianship-suits.service.js';

@Module({
  controllers: [GuardianshipSuitsController, GuardianshipSuitsReadingController],
  providers: [GuardianshipSuitsService, GuardianshipSuitsReadingService],
})
export class GuardianshipSuitsModule {}
