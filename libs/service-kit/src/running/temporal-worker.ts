import type { Worker, WorkerOptions } from '@temporalio/worker';
import type { Logger } from 'pino';

type Work = Pick<
  WorkerOptions,
  'activities' | 'workflowBundle' | 'maxCachedWorkflows' | 'maxConcurrentActivityTaskExecutions' | 'maxConcurrentActivityTaskPolls'
>;

export interface TemporalWorkerOptions {
  taskQueue: string;
  temporal: { address: string; namespace: string };
  /** What it carries out: the activities of a service, or the packed workflows. */
  work: Work;
  log: Logger;
}

const retryEveryMs = 2_000;

/** Takes work from one of Temporal's task queues. Temporal may be absent: it is waited for in the background. */
export class TemporalWorker {
  private running: Promise<void> | undefined;
  private worker: Worker | undefined;
  private isStopping = false;
  private wake: () => void = () => undefined;

  constructor(private readonly options: TemporalWorkerOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Whether it takes work from Temporal now. */
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
    const { log, taskQueue } = this.options;
    while (!this.isStopping) {
      try {
        await this.takeWork();
      } catch (error) {
        log.warn({ err: error }, `the worker of ${taskQueue} waits for Temporal`);
      }
      if (!this.isStopping) await new Promise<void>((resolve) => this.pause(resolve));
    }
  }

  private async takeWork(): Promise<void> {
    const { temporal, taskQueue, work } = this.options;
    // Loaded by the processes that take work only: it is large.
    const temporalio = await import('@temporalio/worker');
    const connection = await temporalio.NativeConnection.connect({ address: temporal.address });
    try {
      this.worker = await temporalio.Worker.create({
        ...work,
        connection,
        namespace: temporal.namespace,
        taskQueue,
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
    setTimeout(resolve, retryEveryMs).unref();
  }
}
