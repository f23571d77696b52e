import { Module } from '@nestjs/common';
import { MattersController } from './matters.controller.js';
import { MattersReadingService } from './matters.reading.service.js';
import { MatterPartsService } from './matter-parts.service.js';

@Module({ controllers: [MattersController], providers: [MattersReadingService, MatterPartsService] })
export class MattersModule {}
