import httpProxy from '@fastify/http-proxy';
import type { ServiceConfig } from '@homeward/service-kit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { insidePort } from '../config.js';
import { bodyLimit, forwardings, headersPassedOn, isTooLong, type Forwarding } from './forwarding.js';
import { hideFromOutside, openInsideDoor } from './inside-door.js';
import { isPlainPath } from './plain-path.js';
import { refuse, traced, unavailable, type Refusal } from './refusal.js';

/** The one public origin: forwards each collection to its service. A service that does not answer is told as a problem, never as a broken connection. */
export async function routeGateway({ fastify, config }: { fastify: FastifyInstance; config: ServiceConfig }): Promise<void> {
  fastify.addHook('onRequest', async (request) => traced(request));
  hideFromOutside(fastify);
  serveInside(fastify, config.host);
  for (const forwarding of forwardings(config.services)) await fastify.register(async (scope) => forward(scope, forwarding));
}

function serveInside(fastify: FastifyInstance, host: string): void {
  const port = insidePort();
  if (port === undefined) return;
  fastify.addHook('onListen', async () => {
    const door = await openInsideDoor(fastify, { host, port });
    fastify.server.once('close', () => void door.close());
  });
}

async function forward(scope: FastifyInstance, { prefix, upstream, service }: Forwarding): Promise<void> {
  // The service reads the body strictly; here it only passes through.
  scope.removeAllContentTypeParsers();
  scope.addHook('onRequest', async (request, reply) => {
    if (!isPlainPath(request.url)) return reply.callNotFound();
    if (isTooLong(request.headers)) return refuse(reply, tooLarge(prefix));
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
        void refuse(reply as unknown as FastifyReply, unavailable([service], prefix));
      },
    },
  });
}

const tooLarge = (instance: string): Refusal => ({
  status: 413,
  code: 'operations-centre.too-large',
  detail: { en: `A body has at most ${bodyLimit} bytes.`, zh: `请求正文最多 ${bodyLimit} 字节。` },
  instance,
});
