import type { ServiceDefinition } from '@homeward/service-kit';
import { AppModule } from './app.module.js';
import { CreateMatters1767225601000 } from './database/migrations/1767225601000-create-matters.js';
import { CreateTimeline1767225601001 } from './database/migrations/1767225601001-create-timeline.js';
import { CreateClocks1767225601002 } from './database/migrations/1767225601002-create-clocks.js';
import { CreateTransfers1767225601003 } from './database/migrations/1767225601003-create-transfers.js';
import { CreateClues1767225601004 } from './database/migrations/1767225601004-create-clues.js';
import { CreateLiveChanges1767225601005 } from './database/migrations/1767225601005-create-live-changes.js';
import { CreateApprovals1767225601006 } from './database/migrations/1767225601006-create-approvals.js';
import { CreateWallScreens1767225601007 } from './database/migrations/1767225601007-create-wall-screens.js';
import { AddWallScreenNames1767225601008 } from './database/migrations/1767225601008-add-wall-screen-names.js';
import { ApprovalEntity } from './desk/approval.entity.js';
import { ClockEntity } from './desk/clock.entity.js';
import { DeskClueEntity } from './desk/clue.entity.js';
import { TransferEntity } from './desk/transfer.entity.js';
import { routeDocs } from './docs/docs.js';
import { routeConsole } from './gateway/console.js';
import { routeGateway } from './gateway/gateway.js';
import { routePublicForm } from './gateway/public-form.js';
import { LiveWatch } from './live/live-watch.js';
import { MatterEntity } from './matters/matter.entity.js';
import { TimelineEntity } from './matters/timeline.entity.js';
import { ProjectionService } from './projection/projection.service.js';
import { WallScreenEntity } from './wall-screens/wall-screen.entity.js';

/** What operations-centre is made of; `main.ts` starts it, the tests boot it. */
export const operationsCentre: ServiceDefinition = {
  name: 'operations-centre',
  module: AppModule,
  entities: [MatterEntity, TimelineEntity, ClockEntity, TransferEntity, DeskClueEntity, ApprovalEntity, WallScreenEntity],
  migrations: [
    CreateMatters1767225601000,
    CreateTimeline1767225601001,
    CreateClocks1767225601002,
    CreateTransfers1767225601003,
    CreateClues1767225601004,
    CreateLiveChanges1767225601005,
    CreateApprovals1767225601006,
    CreateWallScreens1767225601007,
    AddWallScreenNames1767225601008,
  ],
  onEveryFact: (get) => (tx, fact) => get<ProjectionService>(ProjectionService).hear(tx, fact),
  parts: (get) => [get<LiveWatch>(LiveWatch)],
  routes: async (routing) => {
    await routeGateway(routing);
    await routePublicForm(routing);
    routeDocs(routing);
    await routeConsole(routing);
  },
};
