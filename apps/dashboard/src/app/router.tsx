import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { DeskPage } from '../features/desk/desk-page.js';
import { arrived } from './arrived.js';
import { Nowhere, NowhereAtAll } from './nowhere.js';
import { actPlace, matterPlace, mattersPlace, queuePlace, severalPlace, transfersPlace } from './places.js';
import { RouteFailed } from './route-failed.js';
import { Shell } from './shell.js';

const root = createRootRoute({ notFoundComponent: NowhereAtAll, errorComponent: RouteFailed });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });
const at = <Path extends string>(path: Path) => ({ getParentRoute: () => shell, path });

const lists = [
  createRoute({ ...at('/'), component: DeskPage }),
  createRoute({
    ...at('/queues'),
    component: lazyRouteComponent(() => arrived(import('../features/queues/queues-page.js')), 'QueuesPage'),
  }),
  createRoute({
    ...at('/queues/$name'),
    validateSearch: queuePlace,
    component: lazyRouteComponent(() => arrived(import('../features/queues/queue-page.js')), 'QueuePage'),
  }),
  createRoute({
    ...at('/matters'),
    validateSearch: mattersPlace,
    component: lazyRouteComponent(() => arrived(import('../features/matters/matters-page.js')), 'MattersPage'),
  }),
  createRoute({
    ...at('/transfers'),
    validateSearch: transfersPlace,
    component: lazyRouteComponent(() => arrived(import('../features/transfers/transfers-page.js')), 'TransfersPage'),
  }),
  createRoute({
    ...at('/escalations'),
    component: lazyRouteComponent(() => arrived(import('../features/escalations/board-page.js')), 'BoardPage'),
  }),
  createRoute({
    ...at('/operations'),
    component: lazyRouteComponent(() => arrived(import('../features/operations/operations-page.js')), 'OperationsPage'),
  }),
  createRoute({
    ...at('/conflict-walls'),
    component: lazyRouteComponent(() => arrived(import('../features/conflict-walls/conflict-walls-page.js')), 'ConflictWallsPage'),
  }),
  createRoute({
    ...at('/notices'),
    component: lazyRouteComponent(() => arrived(import('../features/notices/notices-page.js')), 'NoticesPage'),
  }),
];

const rows = [
  createRoute({
    ...at('/matters/$id'),
    validateSearch: matterPlace,
    component: lazyRouteComponent(() => arrived(import('../features/matters/matter-page.js')), 'MatterPage'),
  }),
  createRoute({
    ...at('/clues/$id'),
    component: lazyRouteComponent(() => arrived(import('../features/clues/clue-page.js')), 'CluePage'),
  }),
  createRoute({
    ...at('/duties/$id'),
    component: lazyRouteComponent(() => arrived(import('../features/duties/duty-page.js')), 'DutyPage'),
  }),
  createRoute({
    ...at('/duties/$id/order'),
    component: lazyRouteComponent(() => arrived(import('../features/escalations/order-page.js')), 'OrderPage'),
  }),
  createRoute({
    ...at('/transfers/$id'),
    component: lazyRouteComponent(() => arrived(import('../features/transfers/transfer-page.js')), 'TransferPage'),
  }),
  createRoute({
    ...at('/transfers/$id/letter'),
    component: lazyRouteComponent(() => arrived(import('../features/transfers/letter-page.js')), 'LetterPage'),
  }),
  createRoute({
    ...at('/late-recordings/$id'),
    component: lazyRouteComponent(() => arrived(import('../features/late-recordings/late-recording-page.js')), 'LateRecordingPage'),
  }),
  createRoute({
    ...at('/acts/$name'),
    validateSearch: actPlace,
    component: lazyRouteComponent(() => arrived(import('../features/acts/act-page.js')), 'ActPage'),
  }),
  createRoute({
    ...at('/several/$name'),
    validateSearch: severalPlace,
    component: lazyRouteComponent(() => arrived(import('../features/acts/several-page.js')), 'SeveralPage'),
  }),
];

const own = [
  createRoute({
    ...at('/help'),
    component: lazyRouteComponent(() => arrived(import('../features/help/help-page.js')), 'HelpPage'),
  }),
  createRoute({
    ...at('/hand-over'),
    component: lazyRouteComponent(() => arrived(import('../features/hand-over/hand-over-page.js')), 'HandOverPage'),
  }),
  createRoute({
    ...at('/status'),
    component: lazyRouteComponent(() => arrived(import('../features/status/status-page.js')), 'StatusPage'),
  }),
  createRoute({
    ...at('/wall-screens'),
    component: lazyRouteComponent(() => arrived(import('../features/wall-screens/wall-screens-page.js')), 'WallScreensPage'),
  }),
  createRoute({
    ...at('/settings'),
    component: lazyRouteComponent(() => arrived(import('../features/settings/settings-page.js')), 'SettingsPage'),
  }),
];

const wall = createRoute({
  getParentRoute: () => root,
  path: '/wall',
  component: lazyRouteComponent(() => arrived(import('./covered-wall.js')), 'CoveredWall'),
});

/** Every place of the desk and what is shown there. What stands in the address is read like any other input. */
export const makeRouter = () =>
  createRouter({
    routeTree: root.addChildren([shell.addChildren([...lists, ...rows, ...own]), wall]),
    defaultPreload: false,
    scrollRestoration: true,
    defaultNotFoundComponent: Nowhere,
    defaultErrorComponent: RouteFailed,
  });
