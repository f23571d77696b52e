import {
  factArrived,
  journeysTaskQueue,
  matterJourney,
  matterJourneyId,
  operationJourney,
  operationJourneyId,
  type FactNote,
  type MatterStart,
} from '@homeward/journeys';
import { Client, type WorkflowHandle } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import type { NativeConnection, WorkflowBundle } from '@temporalio/worker';
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker } from '@temporalio/worker';
import { setTimeout as pause } from 'node:timers/promises';
import { beginsAgain } from '../routing.js';
import { startServiceWorkers } from './service-workers.js';
import { UnrealServices } from './unreal-services.js';

/** Where a trial runs: on the time-skipping server or on a real one. */
export interface TrialServer {
  client: Client;
  connection: NativeConnection;
  namespace: string;
}

/** Journeys on a server, with services that note their orders. */
export class JourneyTrial {
  readonly services = new UnrealServices();
  private ending: (() => Promise<unknown>)[] = [];
  private shutdown: () => void = () => undefined;

  constructor(
    private readonly server: TrialServer,
    private readonly workflowBundle: WorkflowBundle,
  ) {}

  async start(): Promise<void> {
    const { connection, namespace } = this.server;
    const place = { connection, namespace };
    const worker = await Worker.create({ ...place, taskQueue: journeysTaskQueue, workflowBundle: this.workflowBundle });
    const running = worker.run();
    this.ending = [await startServiceWorkers(this.services, place), () => running];
    this.shutdown = () => worker.shutdown();
  }

  async stop(): Promise<void> {
    this.shutdown();
    await Promise.all(this.ending.map((end) => end()));
  }

  /** Tells a matter's journey a fact, and begins the journey if it is not there. */
  async tell(matterId: string, note: FactNote, start: Partial<MatterStart> = {}): Promise<void> {
    await this.server.client.workflow.signalWithStart(matterJourney, {
      workflowId: matterJourneyId(matterId),
      taskQueue: journeysTaskQueue,
      args: [{ matterId, ...start }],
      signal: factArrived,
      signalArgs: [note],
      workflowIdReusePolicy: beginsAgain.has(note.name) ? 'ALLOW_DUPLICATE' : 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  }

  async tellOperation(operationId: string, note: FactNote): Promise<void> {
    await this.server.client.workflow.signalWithStart(operationJourney, {
      workflowId: operationJourneyId(operationId),
      taskQueue: journeysTaskQueue,
      args: [{ operationId }],
      signal: factArrived,
      signalArgs: [note],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  }

  handle(workflowId: string, runId?: string): WorkflowHandle {
    return this.server.client.workflow.getHandle(workflowId, runId);
  }

  /** The journey has come to rest: nothing it was told or has ordered is still in work. */
  async atRest(workflowId: string): Promise<void> {
    await soon(`${workflowId} is at rest`, async () => {
      const { events } = await this.handle(workflowId).fetchHistory();
      const last = events?.at(-1);
      const open = new Set<string>();
      for (const event of events ?? []) {
        const { activityTaskCompletedEventAttributes: done, activityTaskFailedEventAttributes: failed } = event;
        if (event.activityTaskScheduledEventAttributes) open.add(String(event.eventId));
        const ended = done?.scheduledEventId ?? failed?.scheduledEventId;
        if (ended) open.delete(String(ended));
      }
      return isIdle(last) && open.size === 0;
    });
  }

  async status(workflowId: string): Promise<string> {
    return (await this.handle(workflowId).describe()).status.name;
  }

  async ended(workflowId: string): Promise<void> {
    await soon(`${workflowId} has ended`, async () => (await this.status(workflowId)) === 'COMPLETED');
  }

  async eventsOf(workflowId: string, runId?: string): Promise<number> {
    return (await this.handle(workflowId, runId).fetchHistory()).events?.length ?? 0;
  }

  historyOf(workflowId: string, runId?: string): Promise<History> {
    return this.handle(workflowId, runId).fetchHistory();
  }
}

type Event = NonNullable<Awaited<ReturnType<WorkflowHandle['fetchHistory']>>['events']>[number];

/** Nothing follows by itself on such an event. */
const isIdle = (event: Event | undefined): boolean =>
  Boolean(
    event?.workflowTaskCompletedEventAttributes ??
    event?.timerStartedEventAttributes ??
    event?.timerCanceledEventAttributes ??
    event?.workflowExecutionCompletedEventAttributes ??
    event?.workflowExecutionContinuedAsNewEventAttributes,
  );

/** Waits until something is so. */
export async function soon(what: string, isSo: () => Promise<boolean> | boolean, limitSeconds = 40): Promise<void> {
  const end = performance.now() + limitSeconds * 1_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited ${limitSeconds} s in vain until ${what}.`);
    await pause(20);
  }
}

/** Temporal's own lines would drown the results. */
export const quieten = (): void =>
  void Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
  });
