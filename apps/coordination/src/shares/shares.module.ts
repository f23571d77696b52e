import { Module } from '@nestjs/common';
import { SharesService } from './shares.service.js';

@Module({ providers: [SharesService], exports: [SharesService] })
export class SharesModule {}
