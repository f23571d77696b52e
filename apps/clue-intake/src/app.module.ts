import { Module } from '@nestjs/common';
import { CluesModule } from './clues/clues.module.js';

/** Clues: registered at every level by every channel, triaged, taken up or ended. */
@Module({ imports: [CluesModule] })
export class AppModule {}
