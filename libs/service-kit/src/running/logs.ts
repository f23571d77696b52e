import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';
import { toldError } from './told-error.js';

/** What a log line may say. Anything else is left out: a line holds ids and codes, never people. */
const allowed = [
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
  'agencyId',
  'dutyId',
  'dutyIds',
  'jobId',
  'matterId',
  'orderId',
  'workflowId',
  'channel',
  'calendar',
  'year',
  'count',
  'lateSeconds',
] as const;
const isAllowed = new Set<string>(allowed);

/** The fields that a line keeps; one of another name would be dropped without a word. */
export type LogFields = Partial<Record<(typeof allowed)[number], unknown>>;

/** Structured logs, one JSON object a line. */
export function createLogger(service: string, level: string = 'info', sink: pino.DestinationStream = pino.destination(1)): Logger {
  const form: pino.LoggerOptions = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label) => ({ level: label }),
      log: (fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => isAllowed.has(name))),
    },
    serializers: { err: toldError },
  };
  return pino(form, sink);
}

/** Nest's own messages go the same way; what it tells at start is not worth a line. */
export function nestLogger(log: Logger): LoggerService {
  const text = (message: unknown) => (message instanceof Error ? message.name : String(message));
  return {
    log: () => undefined,
    error: (message: unknown, stack?: unknown) =>
      log.error({ err: message instanceof Error ? message : brokenAt(stack) }, text(message)),
    warn: (message: unknown) => log.warn(text(message)),
  };
}

const brokenAt = (stack: unknown): Error => Object.assign(new Error(), { stack: typeof stack === 'string' ? stack : '' });
