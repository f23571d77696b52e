import { journeysTaskQueue } from '@homeward/journeys';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Logger } from 'pino';

/** The workflows, packed at build time or by a test. */
export type PackedWorkflows = NonNullable<WorkerOptions['workflowBundle']>;

export interface JourneysWorkerOptions {
  temporal: { address: string; namespace: string };
  workflowBundle: PackedWorkflows;
  log: Logger;
}

const pauseMs = 2_000;

/** Tells the journeys' stories. Temporal may be absent: it is waited for in the background. */
export class JourneysWorker {
  private running: Promise<void> | undefined;
  private worker: Worker | undefined;
  private isStopping = false;
  private wake: () => void = () => undefined;

  constructor(private readonly options: JourneysWorkerOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Whether it takes work from Temporal. */
  get isAtWork(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake();
    if (this.isAtWork) this.worker?.shutdown();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      try {
        await this.work();
      } catch (error) {
        this.options.log.warn({ err: { name: error instanceof Error ? error.name : 'unknown' } }, 'the journeys wait for Temporal');
      }
      if (!this.isStopping) await new Promise<void>((resolve) => this.pause(resolve));
    }
  }

  private async work(): Promise<void> {
    const { temporal, workflowBundle } = this.options;
    const connection = await NativeConnection.connect({ address: temporal.address });
    try {
      this.worker = await Worker.create({
        connection,
        namespace: temporal.namespace,
        taskQueue: journeysTaskQueue,
        workflowBundle,
        maxCachedWorkflows: 200,
        shutdownGraceTime: '10s',
        shutdownForceTime: '20s',
      });
      if (!this.isStopping) await this.worker.run();
    } finally {
      this.worker = undefined;
      await connection.close();
    }
  }

  private pause(resolve: () => void): void {
    this.wake = resolve;
    setTimeout(resolve, pauseMs).unref();
  }
}
