import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';

/** What a log line may say. Anything else is left out: a line holds ids and codes, never people. */
const allowed = new Set([
  'level',
  'time',
  'service',
  'msg',
  'traceId',
  'requestId',
  'method',
  'route',
  'status',
  'ms',
  'code',
  'topic',
  'partition',
  'offset',
  'key',
  'fact',
  'eventId',
  'reason',
  'attempt',
  'shard',
  'port',
  'signal',
  'migration',
  'err',
  'dutyId',
  'matterId',
  'orderId',
  'workflowId',
  'count',
]);

/** Structured logs, one JSON object a line. */
export function createLogger(service: string, level: string = 'info'): Logger {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label) => ({ level: label }),
      log: (fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => allowed.has(name))),
    },
  });
}

/** Nest's own messages go the same way; what it tells at start is not worth a line. */
export function nestLogger(log: Logger): LoggerService {
  const text = (message: unknown) => (message instanceof Error ? message.name : String(message));
  return {
    log: () => undefined,
    error: (message: unknown, stack?: unknown) => log.error(typeof stack === 'string' ? { err: { stack } } : {}, text(message)),
    warn: (message: unknown) => log.warn(text(message)),
  };
}
