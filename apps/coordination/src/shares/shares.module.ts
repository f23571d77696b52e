import { Module } from '@nestjs/common';
import { SharesConsumer } from './shares.consumer.js';
import { SharesService } from './shares.service.js';

@Module({ controllers: [SharesConsumer], providers: [SharesService], exports: [SharesService] })
export class SharesModule {}
