import { Module } from '@nestjs/common';
import { DeskModule } from './desk/desk.module.js';
import { ListsModule } from './lists/lists.module.js';
import { LiveModule } from './live/live.module.js';
import { MattersModule } from './matters/matters.module.js';
import { SystemFiguresModule } from './system-figures/system-figures.module.js';
import { ProjectionModule } from './projection/projection.module.js';
import { WallScreensModule } from './wall-screens/wall-screens.module.js';

/** The desk: what the facts of all services tell, and the one door in front of them. */
@Module({ imports: [ListsModule, ProjectionModule, MattersModule, DeskModule, LiveModule, SystemFiguresModule, WallScreensModule] })
export class AppModule {}
