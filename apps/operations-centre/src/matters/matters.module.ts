import { Module } from '@nestjs/common';
import { DeskModule } from '../desk/desk.module.js';
import { MattersController } from './matters.controller.js';
import { MattersReadingService } from './matters.reading.service.js';
import { MatterPartsService } from './matter-parts.service.js';

@Module({ imports: [DeskModule], controllers: [MattersController], providers: [MattersReadingService, MatterPartsService] })
export class MattersModule {}
