import { collections } from '@homeward/contracts';
import type { ServiceConfig } from '@homeward/service-kit';
import type { FastifyInstance } from 'fastify';
import { mergedDescription, type Description } from './description.js';
import { docsPage, docsPagePolicy } from './docs-page.js';

/** Makes the API description of this process that of all services, and shows it as a page. */
export function routeDocs({ fastify, config }: { fastify: FastifyInstance; config: ServiceConfig }): void {
  const descriptions = collector(config.services);
  fastify.addHook('preSerialization', async ({ routeOptions }, _reply, payload) =>
    routeOptions.url === '/openapi.json' ? mergedDescription(payload as Description, await descriptions()) : payload,
  );
  fastify.get('/docs', async (_request, reply) => {
    const answer = await fastify.inject('/openapi.json');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', docsPagePolicy)
      .send(docsPage(answer.json<Description>()));
  });
}

type Part = { service: string; description: Description | null };

/** Asks every service once at a time, however many ask here. */
function collector(services: Readonly<Record<string, string>>): () => Promise<Part[]> {
  let running: Promise<Part[]> | undefined;
  const owners = [...new Set(Object.values(collections))].filter(
    (service) => service !== 'operations-centre' && services[service] !== undefined,
  );
  const collect = (): Promise<Part[]> =>
    Promise.all(owners.map(async (service) => ({ service, description: await descriptionOf(services[service] ?? '') })));
  return () =>
    (running ??= collect().finally(() => {
      running = undefined;
    }));
}

async function descriptionOf(url: string): Promise<Description | null> {
  try {
    const answer = await fetch(`${url}/openapi.json`, { signal: AbortSignal.timeout(5_000) });
    const description = (await answer.json()) as Partial<Description>;
    return answer.ok && description.paths ? (description as Description) : null;
  } catch {
    // A service that is down is left out; the description says so.
    return null;
  }
}
