import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { FilingsController } from './filings.controller.js';
import { FilingsService } from './filings.service.js';

@Module({ imports: [CasesModule], controllers: [FilingsController], providers: [FilingsService] })
export class FilingsModule {}
