import { DomainError } from '@homeward/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { HomewardRequest } from './request.js';
import { parseStrictJson } from './strict-json.js';

const answerHeaders: Record<string, string> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'interest-cohort=()',
};

const jsonInUtf8 = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i;

const otherMediaType = () => new DomainError('invalid', 'unsupported-media-type', 'Only application/json in UTF-8 is read here.');

/** Limits on what a connection may send, and how long it may take. */
export const httpLimits = {
  bodyLimit: 262_144,
  connectionTimeout: 15_000,
  requestTimeout: 15_000,
  routerOptions: { maxParamLength: 128, ignoreTrailingSlash: false, caseSensitive: true },
  http: { maxHeaderSize: 16_384, headersTimeout: 10_000 },
} as const;

/** Reads bodies strictly, sets the same headers on every answer, and writes one line a request: route, status, time, never the body. */
export function prepareHttp(app: NestFastifyApplication, log: Logger): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      if (!jsonInUtf8.test(request.headers['content-type'] ?? '')) throw otherMediaType();
      done(null, parseStrictJson(body as Buffer));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
  fastify.addHook('onSend', async (_request, reply) => {
    reply.headers(answerHeaders);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (route === '/readyz' || route === '/metrics' || route === '/livez') return;
    const { traceId } = request as HomewardRequest;
    log.info({ traceId, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });
}
