import { Module } from '@nestjs/common';
import { ProtectionRulingsAcceptingService } from './protection-rulings.accepting.service.js';
import { ProtectionRulingsCalendar } from './protection-rulings-calendar.js';
import { ProtectionRulingsController } from './protection-rulings.controller.js';
import { ProtectionRulingsReadingController } from './protection-rulings.reading.controller.js';
import { ProtectionRulingsReadingService } from './protection-rulings.reading.service.js';
import { ProtectionRulingsService } from './protection-rulings.service.js';

@Module({
  controllers: [ProtectionRulingsController, ProtectionRulingsReadingController],
  providers: [
    ProtectionRulingsAcceptingService,
    ProtectionRulingsService,
    ProtectionRulingsReadingService,
    ProtectionRulingsCalendar,
  ],
})
export class ProtectionRulingsModule {}
