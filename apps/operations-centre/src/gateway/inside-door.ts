import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { notFound, refuse } from './refusal.js';

const insideOnly: readonly (string | undefined)[] = ['/readyz', '/metrics'];
const fromInside = new WeakSet<IncomingMessage>();

/** Readiness and measures are for whoever keeps the process running: the public door does not know them. */
export function hideFromOutside(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    const { url } = request.routeOptions;
    return insideOnly.includes(url) && !fromInside.has(request.raw) ? refuse(reply, notFound(url ?? '')) : undefined;
  });
}

/** A second door to the same process that also leads to readiness and measures. Port 0 takes a free one. */
export async function openInsideDoor(
  fastify: Pick<FastifyInstance, 'routing'>,
  { host, port }: { host: string; port: number },
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    fromInside.add(request);
    fastify.routing(request, response);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
