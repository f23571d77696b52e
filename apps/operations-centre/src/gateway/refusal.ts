import { refusalWords, type Problem, type Words } from '@homeward/contracts';
import { traceIdOf, traceparentOf } from '@homeward/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A no of the gateway itself. `instance` is the part of the address space it is about; what a caller wrote below it is not repeated. */
export interface Refusal {
  status: number;
  code: string;
  detail: Words;
  instance: string;
}

type Traced = FastifyRequest & { traceId?: string };

/** Goes on with the caller's trace or begins one; the service behind, the log and a refusal then name the same. */
export function traced(request: Traced): void {
  const traceparent = traceparentOf(request.headers.traceparent);
  request.headers.traceparent = traceparent;
  request.traceId = traceIdOf(traceparent);
}

export const unavailable = (services: readonly string[], instance: string): Refusal => ({
  status: 503,
  code: 'operations-centre.service-unavailable',
  detail: {
    en: `${services.join(', ')} ${services.length === 1 ? 'does' : 'do'} not answer. Nothing was changed that was not acknowledged.`,
    zh: `${services.join('、')} 无响应。未经确认的操作均未生效。`,
  },
  instance,
});

export const notFound = (instance: string): Refusal => ({
  status: 404,
  code: 'operations-centre.not-found',
  detail: { en: 'There is no such address.', zh: '未找到。' },
  instance,
});

/** Answers with a refusal. */
export const refuse = (reply: FastifyReply, refusal: Refusal): FastifyReply =>
  reply.send(JSON.stringify(problemOf(reply, refusal)));

/** The refusal as it is written, with its status and headers set on the answer; one that passes says when to come again. */
export function problemOf(reply: FastifyReply, { status, code, detail, instance }: Refusal): Problem {
  const request = reply.request as Traced;
  const language = request.headers['accept-language']?.startsWith('zh') ? 'zh' : 'en';
  if (status === 503) reply.header('retry-after', '2');
  reply.code(status).header('content-language', language).type('application/problem+json');
  return {
    type: `/problems/${code}`,
    title: refusalWords(code)[language],
    status,
    detail: detail[language],
    instance,
    code,
    traceId: request.traceId ?? traceIdOf(traceparentOf(request.headers.traceparent)),
  };
}
