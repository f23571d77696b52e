import { Module } from '@nestjs/common';
import { AgreementOverridesController } from './agreement-overrides.controller.js';
import { AgreementOverridesReadingService } from './agreement-overrides.reading.service.js';
import { AgreementOverridesService } from './agreement-overrides.service.js';
import { AgreementWatch } from './agreement-watch.js';

@Module({
  controllers: [AgreementOverridesController],
  providers: [AgreementOverridesReadingService, AgreementOverridesService, AgreementWatch],
})
export class AgreementOverridesModule {}
