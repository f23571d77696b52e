import { DomainError } from '@homeward/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { answerHeaders } from './answer-headers.js';
import { KnownPaths } from './known-paths.js';
import type { HomewardRequest } from './request.js';
import { parseStrictJson } from './strict-json.js';

const jsonInUtf8 = /^application\/json\s*;\s*charset="?utf-8"?$/i;

const otherMediaType = () =>
  new DomainError('invalid', 'unsupported-media-type', 'Only application/json; charset=utf-8 is read here.');

/** Limits on what a connection may send, and how long it may take. */
export const httpLimits = {
  bodyLimit: 262_144,
  connectionTimeout: 15_000,
  requestTimeout: 15_000,
  routerOptions: { maxParamLength: 128, ignoreTrailingSlash: false, caseSensitive: true },
  // Joined, a header that stands twice fits nothing that is expected; Node would keep one of the two in silence.
  http: { maxHeaderSize: 16_384, headersTimeout: 10_000, connectionsCheckingInterval: 2_000, joinDuplicateHeaders: true },
  exposeHeadRoutes: false,
} as const;

/** Reads bodies strictly, sets the same headers on every answer, and writes one line a request: route, status, time, never the body. */
export function prepareHttp(app: NestFastifyApplication, log: Logger): KnownPaths {
  const fastify = app.getHttpAdapter().getInstance();
  const paths = new KnownPaths();
  paths.watch(fastify);
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      if (!jsonInUtf8.test(request.headers['content-type'] ?? '')) throw otherMediaType();
      done(null, parseStrictJson(body as Buffer));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
  fastify.addHook('onSend', async (request, reply) => {
    const { answerStatus } = request as HomewardRequest;
    if (answerStatus !== undefined && reply.statusCode < 300) reply.code(answerStatus);
    // What a service behind the gateway set itself stands.
    for (const [name, value] of Object.entries(answerHeaders)) if (!reply.hasHeader(name)) reply.header(name, value);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (route === '/readyz' || route === '/metrics' || route === '/livez') return;
    const { traceId } = request as HomewardRequest;
    log.info({ traceId, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });
  return paths;
}
