import { Module } from '@nestjs/common';
import { ActsService } from './acts.service.js';
import { ReadingsService } from './readings.service.js';

@Module({ providers: [ActsService, ReadingsService], exports: [ActsService, ReadingsService] })
export class ActsModule {}
