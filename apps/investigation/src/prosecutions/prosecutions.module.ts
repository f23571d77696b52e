import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ProsecutionFilesController } from './prosecution-files.controller.js';
import { ProsecutionFilesService } from './prosecution-files.service.js';
import { ProsecutionsController } from './prosecutions.controller.js';
import { ProsecutionsReadingService } from './prosecutions.reading.service.js';
import { ProsecutionsService } from './prosecutions.service.js';

@Module({
  imports: [CasesModule],
  controllers: [ProsecutionFilesController, ProsecutionsController],
  providers: [ProsecutionFilesService, ProsecutionsService, ProsecutionsReadingService],
  exports: [ProsecutionsService, ProsecutionFilesService],
})
export class ProsecutionsModule {}
