import { DomainError, exactly, refusalWords, type Problem } from '@homeward/contracts';
import type { Access, InTransaction } from '@homeward/database';
import { Denied, type Audit, type AuditEntry } from '@homeward/security';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { instanceOf } from './instance.js';
import type { KnownPaths } from './known-paths.js';
import { detailIn, faultsIn, languageOf, type ReadersLanguage } from './readers-language.js';
import { answerOf, auditUnavailable, methodNotAllowed, placesOf, retryAfterOf, type Answer } from './refusal-answer.js';
import type { Command, HomewardRequest } from './request.js';
import { traceIdOf, traceparentOf } from './trace.js';

/** The one place where a refusal becomes an answer (RFC 9457). A denial is written to the audit here, after the rollback, in a transaction of its own. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly service: string,
    private readonly audit: Audit,
    private readonly inTransaction: InTransaction,
    private readonly paths: KnownPaths,
    private readonly log: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<HomewardRequest>();
    const reply = http.getResponse<FastifyReply>();
    request.traceId ??= traceIdOf(traceparentOf(request.headers.traceparent));
    const answer = (await this.audited(error, request)) ?? this.otherMethod(error, request, reply) ?? answerOf(error);
    if (answer.status >= 500) this.log.error({ traceId: request.traceId, err: error }, 'request failed');
    const wait = retryAfterOf(answer);
    if (wait !== null) reply.header('retry-after', wait);
    if (answer.status === 401) reply.header('www-authenticate', 'Bearer');
    const language = languageOf(request.headers);
    const problem = problemOf(answer, { service: this.service, language, request });
    reply.header('content-language', language).status(answer.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private otherMethod(error: unknown, request: HomewardRequest, reply: FastifyReply): Answer | null {
    const isUnrouted = request.routeOptions.url === undefined || (error instanceof HttpException && error.getStatus() === 404);
    if (!isUnrouted) return null;
    const methods = this.paths.methodsOf(pathOf(request));
    if (methods.length === 0) return null;
    reply.header('allow', methods.join(', '));
    return methodNotAllowed;
  }

  private async audited(error: unknown, { command }: HomewardRequest): Promise<Answer | null> {
    if (!command) return null;
    const entry = error instanceof Denied ? error.entry : hiddenThing(command, error);
    if (!entry) return null;
    try {
      await this.audit.denied(this.inTransaction, accessOfDenial(command), entry);
      return null;
    } catch (cause) {
      this.log.error({ err: cause }, 'a denial could not be written to the audit');
      return auditUnavailable;
    }
  }
}

function problemOf(
  answer: Answer,
  { service, language, request }: { service: string; language: ReadersLanguage; request: HomewardRequest },
): Problem {
  const { status, code: bare, detail, error } = answer;
  const code = bare.includes('.') ? bare : `${service}.${bare}`;
  const errors = placesOf(answer);
  const { currentVersion, blocking } = error?.details ?? {};
  return {
    type: `/problems/${code}`,
    title: refusalWords(code)[language],
    status,
    detail: detailIn(language, code, detail),
    instance: instanceOf(request),
    code,
    ...(errors && { errors: faultsIn(language, service, errors) }),
    ...(currentVersion !== undefined && { currentVersion }),
    ...(blocking && { blocking: [...blocking] }),
    traceId: request.traceId ?? '',
  };
}

/** A matter or a person that the body names and the caller has no right to leaves the same kind of trace as a row. */
function hiddenThing({ action }: Command, error: unknown): AuditEntry | null {
  if (!(error instanceof DomainError) || error.kind !== 'not-found') return null;
  const objectType = error.code.replace(/^.*\./, '').replace(/-?not-found$/, '') || 'row';
  const decision = { decision: 'deny', policyIds: ['row-not-visible'], outcome: 'refused' } as const;
  return { action, objectType, objectId: null, matterId: null, ...decision };
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

const pathOf = (request: HomewardRequest): string => request.url.split('?')[0] ?? '';
