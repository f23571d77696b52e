import type { Worker } from '@temporalio/worker';
import type { Logger } from 'pino';

export interface ActivityWorkerOptions {
  taskQueue: string;
  temporal: { address: string; namespace: string };
  activities: object;
  log: Logger;
}

const retryEveryMs = 2_000;

/** Carries out the orders that arrive on a service's own task queue. Temporal may be absent: it is waited for in the background. */
export class ActivityWorker {
  private running: Promise<void> | undefined;
  private worker: Worker | undefined;
  private isStopping = false;
  private wake: () => void = () => undefined;

  constructor(private readonly options: ActivityWorkerOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake();
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.running;
  }

  private async run(): Promise<void> {
    const { log } = this.options;
    while (!this.isStopping) {
      try {
        await this.work();
      } catch (error) {
        log.warn({ err: { name: error instanceof Error ? error.name : 'unknown' } }, 'the worker for orders waits for Temporal');
      }
      if (!this.isStopping) await new Promise<void>((resolve) => this.pause(resolve));
    }
  }

  private async work(): Promise<void> {
    const { temporal, taskQueue, activities } = this.options;
    // Loaded by the services that carry out orders only: it is large.
    const temporalio = await import('@temporalio/worker');
    const connection = await temporalio.NativeConnection.connect({ address: temporal.address });
    try {
      this.worker = await temporalio.Worker.create({
        connection,
        namespace: temporal.namespace,
        taskQueue,
        activities,
        shutdownGraceTime: '10s',
        shutdownForceTime: '20s',
        maxConcurrentActivityTaskExecutions: 8,
        maxConcurrentActivityTaskPolls: 2,
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
