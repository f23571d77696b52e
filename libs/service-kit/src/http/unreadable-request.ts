import { refusalWords, type Problem } from '@homeward/contracts';
import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import { answerHeaders } from './answer-headers.js';
import { traceIdOf, traceparentOf } from './trace.js';

const statusByError: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** Answers what Node's own parser gave up on, in the form of every other refusal. No route, no trace and no caller are known here. */
export const answerUnreadable =
  (service: string) =>
  (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const status = statusByError[error.code ?? ''] ?? 400;
    const code = `${service}.${status === 431 ? 'headers-too-large' : 'invalid-body'}`;
    const problem: Problem = {
      type: `/problems/${code}`,
      title: refusalWords(code).en,
      status,
      detail: 'The request cannot be read.',
      instance: '',
      code,
      traceId: traceIdOf(traceparentOf(undefined)),
    };
    const body = JSON.stringify(problem);
    const headers = {
      ...answerHeaders,
      'content-type': 'application/problem+json',
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    if (socket.writable) socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
    socket.destroySoon();
  };
