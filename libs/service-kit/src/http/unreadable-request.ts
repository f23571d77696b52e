import { refusalWords, type Problem } from '@homeward/contracts';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import { answerHeaders } from './answer-headers.js';
import { requestUrn } from './instance.js';
import { detailIn, languageOf, type ReadersLanguage } from './readers-language.js';
import { traceIdOf, traceparentOf } from './trace.js';

const statusByError: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };
const type = 'application/problem+json';

/** Answers what Node's own parser gave up on, in the form of every other refusal. No route, no trace and no caller are known here. */
export const answerUnreadable =
  (service: string) =>
  (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const status = statusByError[error.code ?? ''] ?? 400;
    const code = `${service}.${status === 431 ? 'headers-too-large' : 'invalid-body'}`;
    const body = problemText(code, status, { traceId: traceIdOf(traceparentOf(undefined)), language: 'en' });
    const length = String(Buffer.byteLength(body));
    const headers = { ...answerHeaders, 'content-type': type, 'content-length': length, connection: 'close' };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    if (socket.writable) socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
    socket.destroySoon();
  };

/** Answers an address that the router cannot read: a broken escape, or a part that is too long. The address is not repeated. */
export const answerUnroutable =
  (service: string) =>
  ({ statusCode = 400 }: FastifyError, { headers }: FastifyRequest, reply: FastifyReply): void => {
    const status = statusCode < 500 ? statusCode : 400;
    const traceId = traceIdOf(traceparentOf(headers.traceparent));
    const language = languageOf(headers);
    const body = problemText(`${service}.invalid-url`, status, { traceId, language });
    void reply
      .code(status)
      .headers({ ...answerHeaders, 'content-language': language })
      .type(type)
      .send(body);
  };

function problemText(code: string, status: number, { traceId, language }: { traceId: string; language: ReadersLanguage }): string {
  const problem: Problem = {
    type: `/problems/${code}`,
    title: refusalWords(code)[language],
    status,
    detail: detailIn(language, code, 'The request cannot be read.'),
    instance: requestUrn(traceId),
    code,
    traceId,
  };
  return JSON.stringify(problem);
}
