import { Module } from '@nestjs/common';
import { MattersModule } from './matters/matters.module.js';
import { SharesModule } from './shares/shares.module.js';

/** Coordination: who there is, who holds a matter, what is due, and what one agency hands to another. */
@Module({ imports: [MattersModule, SharesModule] })
export class AppModule {}
