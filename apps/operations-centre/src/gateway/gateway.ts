import httpProxy from '@fastify/http-proxy';
import type { Problem } from '@homeward/contracts';
import { refusalWords } from '@homeward/contracts';
import type { ServiceConfig } from '@homeward/service-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { forwardings, headersPassedOn, type Forwarding } from './forwarding.js';

/** The one public origin: forwards each collection to its service. A service that does not answer is told as a problem, never as a broken connection. */
export async function routeGateway({ fastify, config }: { fastify: FastifyInstance; config: ServiceConfig }): Promise<void> {
  for (const forwarding of forwardings(config.services)) await fastify.register(async (scope) => forward(scope, forwarding));
}

async function forward(scope: FastifyInstance, { prefix, upstream, service }: Forwarding): Promise<void> {
  // The service reads the body strictly; here it only passes through.
  scope.removeAllContentTypeParsers();
  await scope.register(httpProxy, {
    upstream,
    prefix,
    rewritePrefix: prefix,
    http2: false,
    undici: { connections: 64, pipelining: 1, headersTimeout: 20_000, bodyTimeout: 20_000 },
    replyOptions: {
      rewriteRequestHeaders: (_request, headers) => headersPassedOn(headers),
      onError: (reply) => unavailable(reply as unknown as FastifyReply, service),
    },
  });
}

function unavailable(reply: FastifyReply, service: string): void {
  const request: FastifyRequest = reply.request;
  const language = request.headers['accept-language']?.startsWith('zh') ? 'zh' : 'en';
  const code = 'operations-centre.service-unavailable';
  const problem: Problem = {
    type: `/problems/${code}`,
    title: refusalWords(code)[language],
    status: 503,
    detail: `${service} does not answer. Nothing was changed that it did not acknowledge.`,
    instance: request.url.split('?')[0] ?? '',
    code,
    traceId: request.headers.traceparent?.toString().slice(3, 35) ?? '0'.repeat(32),
  };
  void reply
    .code(503)
    .header('retry-after', '2')
    .header('content-language', language)
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}
