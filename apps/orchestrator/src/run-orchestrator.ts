import { Runtime, type Logger as TemporalLogger } from '@temporalio/worker';
import type { Logger } from 'pino';
import { startOrchestrator, type OrchestratorOptions, type RunningOrchestrator } from './start-orchestrator.js';

/** The program: it serves until it is told to end; what stops its start is said in one line. */
export async function runOrchestrator(log: Logger, read: () => Omit<OrchestratorOptions, 'log'>): Promise<void> {
  try {
    const options = read();
    Runtime.install({ logger: temporalLogger(log) });
    stopOnSignals(await startOrchestrator({ ...options, log }), options.config.shutdownLimitSeconds, log);
  } catch (error) {
    log.fatal({ err: error }, error instanceof Error ? error.message : 'the orchestrator could not start');
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 2_000).unref();
  }
}

/** Temporal's own messages go the same way; what it tells of its routine is not worth a line, and its details stay out. */
function temporalLogger(log: Logger): TemporalLogger {
  const quiet = (): void => undefined;
  return {
    log: (level, message) => (level === 'ERROR' ? log.error(message) : level === 'WARN' ? log.warn(message) : undefined),
    trace: quiet,
    debug: quiet,
    info: quiet,
    warn: (message) => log.warn(message),
    error: (message) => log.error(message),
  };
}

/** SIGTERM and SIGINT drain and end the process; a drain that hangs is cut off. */
function stopOnSignals(orchestrator: RunningOrchestrator, limitSeconds: number, log: Logger): void {
  const stop = (signal: NodeJS.Signals): void => {
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), Math.min(limitSeconds * 1_000, 60_000)).unref();
    void orchestrator.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the drain failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
