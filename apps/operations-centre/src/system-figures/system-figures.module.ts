import { Module } from '@nestjs/common';
import { SystemFiguresController } from './system-figures.controller.js';
import { SystemFiguresService } from './system-figures.service.js';

@Module({ controllers: [SystemFiguresController], providers: [SystemFiguresService] })
export class SystemFiguresModule {}
