import { Module } from '@nestjs/common';
import { CluesModule } from './clues/clues.module.js';
import { TipsModule } from './tips/tips.module.js';

/** Clues: registered at every level by every channel, triaged, taken up or ended; and the form by which the public reports them. */
@Module({ imports: [CluesModule, TipsModule] })
export class AppModule {}
