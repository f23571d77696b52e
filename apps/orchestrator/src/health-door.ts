import type { Metrics, Readiness } from '@homeward/service-kit';
import { fastify, type FastifyInstance } from 'fastify';

/** For whoever keeps the process running; nothing here is routed by the gateway. */
export function healthDoor(readiness: Readiness, metrics: Metrics): FastifyInstance {
  const door = fastify({ forceCloseConnections: true });
  door.get('/livez', () => ({ alive: true }));
  door.get('/readyz', async (_request, reply) => {
    const findings = await readiness.findings();
    const ready = Object.keys(findings).length === 0;
    return reply.status(ready ? 200 : 503).send({ ready, findings });
  });
  door.get('/metrics', async (_request, reply) => reply.type('text/plain; version=0.0.4').send(await metrics.text()));
  return door;
}
