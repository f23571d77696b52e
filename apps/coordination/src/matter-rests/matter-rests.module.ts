import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module.js';
import { MatterRests } from './matter-rests.js';
import { MatterRestsService } from './matter-rests.service.js';
import { MatterRestsWatch } from './matter-rests-watch.js';

@Module({ imports: [NoticesModule], providers: [MatterRests, MatterRestsService, MatterRestsWatch] })
export class MatterRestsModule {}
