import { DomainError, exactly, refusalWords, type Problem } from '@homeward/contracts';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Denied, Unauthenticated, type Audit } from '@homeward/security';
import type { Access, InTransaction } from '@homeward/database';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { Command, HomewardRequest } from './request.js';
import { traceIdOf, traceparentOf } from './trace.js';

const statusByKind = { invalid: 400, forbidden: 403, 'not-found': 404, conflict: 409, stale: 412 } as const;
const statusByCode: Record<string, number> = {
  'precondition-required': 428,
  'idempotency-mismatch': 422,
  'too-large': 413,
  'unsupported-media-type': 415,
  'method-not-allowed': 405,
  'headers-too-large': 431,
};
const codeByStatus: Record<number, string> = {
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'unsupported-media-type',
  431: 'headers-too-large',
  503: 'audit-unavailable',
};

interface Answer {
  status: number;
  code: string;
  detail: string;
  error: DomainError | null;
}

function answerOf(error: unknown): Answer {
  if (error instanceof Unauthenticated)
    return { status: 401, code: 'unauthenticated', detail: 'A valid access token is needed.', error: null };
  if (error instanceof DomainError)
    return { status: statusByCode[error.code] ?? statusByKind[error.kind], code: error.code, detail: error.message, error };
  const status = error instanceof HttpException ? error.getStatus() : Number((error as { statusCode?: unknown }).statusCode);
  const code = status >= 400 && status < 500 ? (codeByStatus[status] ?? 'invalid-body') : 'internal';
  return code === 'internal'
    ? { status: 500, code, detail: 'The cause is in the log under this trace.', error: null }
    : { status, code, detail: 'The request cannot be read.', error: null };
}

/** The one place where a refusal becomes an answer (RFC 9457). A denial is written to the audit here, after the rollback, in a transaction of its own. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly service: string,
    private readonly audit: Audit,
    private readonly inTransaction: InTransaction,
    private readonly log: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<HomewardRequest>();
    const reply = http.getResponse<FastifyReply>();
    const traceId = request.traceId ?? traceIdOf(traceparentOf(request.headers.traceparent));
    const answer = (await this.audited(error, request)) ?? answerOf(error);
    if (answer.status >= 500)
      this.log.error(
        { traceId, err: { name: nameOf(error), stack: error instanceof Error ? error.stack : undefined } },
        'request failed',
      );
    const language = request.headers['accept-language']?.startsWith('zh') ? 'zh' : 'en';
    const code = answer.code.includes('.') ? answer.code : `${this.service}.${answer.code}`;
    const problem: Problem = {
      type: `/problems/${code}`,
      title: refusalWords(code)[language],
      status: answer.status,
      detail: answer.detail,
      instance: request.url.split('?')[0] ?? '',
      code,
      ...(answer.error?.details.errors && { errors: [...answer.error.details.errors] }),
      ...(answer.error?.details.currentVersion !== undefined && { currentVersion: answer.error.details.currentVersion }),
      ...(answer.error?.details.blocking && { blocking: [...answer.error.details.blocking] }),
      traceId,
    };
    if (answer.code === 'idempotency-in-flight') reply.header('retry-after', '1');
    if (answer.status === 401) reply.header('www-authenticate', 'Bearer');
    reply.header('content-language', language).status(answer.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private async audited(error: unknown, { command }: HomewardRequest): Promise<Answer | null> {
    if (!(error instanceof Denied) || !command) return null;
    try {
      await this.audit.denied(this.inTransaction, accessOfDenial(command), error.entry);
      return null;
    } catch (cause) {
      this.log.error({ err: { name: nameOf(cause) } }, 'a denial could not be written to the audit');
      return { status: 503, code: 'audit-unavailable', detail: 'The audit cannot be written.', error: null };
    }
  }
}

function accessOfDenial({ agencyId, officerId, purpose, requestId }: Command): Access {
  const recordedAt = new Date().toISOString();
  return {
    agencyId,
    actorId: officerId,
    purpose,
    requestId,
    occurred: exactly(recordedAt),
    recordedAt,
    implied: false,
    historical: false,
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
