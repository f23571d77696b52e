import { Module } from '@nestjs/common';
import { RegionsReadingController } from './regions.reading.controller.js';
import { RegionsReadingService } from './regions.reading.service.js';

@Module({ controllers: [RegionsReadingController], providers: [RegionsReadingService] })
export class RegionsModule {}
