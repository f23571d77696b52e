import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { SamplesController } from './samples.controller.js';
import { SamplesService } from './samples.service.js';

@Module({ imports: [CasesModule], controllers: [SamplesController], providers: [SamplesService] })
export class SamplesModule {}
