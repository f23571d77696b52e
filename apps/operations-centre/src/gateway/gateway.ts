import httpProxy from '@fastify/http-proxy';
import type { Problem } from '@homeward/contracts';
import { refusalWords } from '@homeward/contracts';
import type { ServiceConfig } from '@homeward/service-kit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { forwardings, headersPassedOn, type Forwarding } from './forwarding.js';
import { isPlainPath } from './plain-path.js';

/** What a service reads at most; more is refused before it travels. */
const bodyLimit = 262_144;

/** The one public origin: forwards each collection to its service. A service that does not answer is told as a problem, never as a broken connection. */
export async function routeGateway({ fastify, config }: { fastify: FastifyInstance; config: ServiceConfig }): Promise<void> {
  for (const forwarding of forwardings(config.services)) await fastify.register(async (scope) => forward(scope, forwarding));
}

async function forward(scope: FastifyInstance, { prefix, upstream, service }: Forwarding): Promise<void> {
  // The service reads the body strictly; here it only passes through.
  scope.removeAllContentTypeParsers();
  scope.addHook('onRequest', async (request, reply) => {
    if (!isPlainPath(request.url)) return reply.callNotFound();
    if (Number(request.headers['content-length'] ?? 0) > bodyLimit) return refuse(reply, tooLarge);
    return undefined;
  });
  await scope.register(httpProxy, {
    upstream,
    prefix,
    rewritePrefix: prefix,
    http2: false,
    undici: { connections: 64, pipelining: 1, headersTimeout: 20_000, bodyTimeout: 20_000 },
    replyOptions: {
      rewriteRequestHeaders: (_request, headers) => headersPassedOn(headers),
      onError: (reply) => {
        void refuse((reply as unknown as FastifyReply).header('retry-after', '2'), unavailable(service));
      },
    },
  });
}

interface Refusal {
  status: number;
  code: string;
  detail: string;
}

const tooLarge: Refusal = {
  status: 413,
  code: 'operations-centre.too-large',
  detail: `A body has at most ${bodyLimit} bytes.`,
};

const unavailable = (service: string): Refusal => ({
  status: 503,
  code: 'operations-centre.service-unavailable',
  detail: `${service} does not answer. Nothing was changed that it did not acknowledge.`,
});

function refuse(reply: FastifyReply, { status, code, detail }: Refusal): FastifyReply {
  const { headers, url } = reply.request;
  const language = headers['accept-language']?.startsWith('zh') ? 'zh' : 'en';
  const problem: Problem = {
    type: `/problems/${code}`,
    title: refusalWords(code)[language],
    status,
    detail,
    instance: url.split('?')[0] ?? '',
    code,
    traceId: headers.traceparent?.toString().slice(3, 35) ?? '0'.repeat(32),
  };
  return reply.code(status).header('content-language', language).type('application/problem+json').send(JSON.stringify(problem));
}
