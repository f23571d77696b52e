import { collections } from '@homeward/contracts';
import type { ServiceConfig } from '@homeward/service-kit';
import type { FastifyInstance } from 'fastify';
import { problemOf, unavailable } from '../gateway/refusal.js';
import { mergedDescription, type Description } from './description.js';
import { docsPage, docsPagePolicy } from './docs-page.js';
import { keptDescriptions, type Kept } from './kept-descriptions.js';

const described = '/openapi.json';
const againMs = 2_000;

/** Makes the API description of this process that of all services, and shows it as a page. A service that was never heard is named in a refusal: half a description looks like a whole one. */
export function routeDocs({ fastify, config }: { fastify: FastifyInstance; config: ServiceConfig }): void {
  const { services } = config;
  const owners = [...new Set(Object.values(collections))].filter(
    (service) => service !== 'operations-centre' && services[service] !== undefined,
  );
  const descriptions = keptDescriptions(owners, (service) => descriptionOf(services[service] ?? ''));
  hearEverybody(fastify, descriptions);
  fastify.addHook('preSerialization', async ({ routeOptions }, reply, payload) => {
    if (routeOptions.url !== described) return payload;
    const kept = await descriptions();
    return 'parts' in kept
      ? mergedDescription(payload as Description, kept.parts)
      : problemOf(reply, unavailable(kept.unheard, described));
  });
  fastify.get('/docs', async ({ headers }, reply) => {
    const answer = await fastify.inject({ url: described, headers: { 'accept-language': headers['accept-language'] ?? 'en' } });
    if (answer.statusCode !== 200) return reply.code(answer.statusCode).headers(answer.headers).send(answer.body);
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', docsPagePolicy)
      .send(docsPage(answer.json<Description>()));
  });
}

/** From the start on, until every service was heard once. */
function hearEverybody(fastify: FastifyInstance, descriptions: () => Promise<Kept>): void {
  let next: NodeJS.Timeout | undefined;
  let isOver = false;
  const hear = async (): Promise<void> => {
    const kept = await descriptions();
    if ('unheard' in kept && !isOver) next = setTimeout(() => void hear(), againMs);
  };
  fastify.addHook('onListen', async () => void hear());
  fastify.addHook('preClose', async () => {
    isOver = true;
    clearTimeout(next);
  });
}

async function descriptionOf(url: string): Promise<Description | null> {
  try {
    const answer = await fetch(`${url}${described}`, { signal: AbortSignal.timeout(2_000) });
    const description = (await answer.json()) as Partial<Description>;
    return answer.ok && description.paths ? (description as Description) : null;
  } catch {
    // A service that is down now is described as it was last heard.
    return null;
  }
}
