import { Module } from '@nestjs/common';
import { DeskController } from './desk.controller.js';
import { DeskReadingService } from './desk.reading.service.js';

@Module({ controllers: [DeskController], providers: [DeskReadingService] })
export class DeskModule {}
