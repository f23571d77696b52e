import type { Description } from './description.js';

/** The newest whole description of each service, or the names of those that were never heard. */
export type Kept = { parts: { service: string; description: Description }[] } | { unheard: string[] };

/** Asks a service how it describes itself; null where it does not answer. */
export type Ask = (service: string) => Promise<Description | null>;

/** Keeps what each service said of itself last: one that is down for a while is described all the same. However many ask, each service is asked once at a time. */
export function keptDescriptions(services: readonly string[], ask: Ask): () => Promise<Kept> {
  const known = new Map<string, Description>();
  let asking: Promise<void> | undefined;
  const askAll = async (): Promise<void> => {
    const told = await Promise.all(services.map(async (service) => ({ service, description: await ask(service) })));
    for (const { service, description } of told) if (description !== null) known.set(service, description);
  };
  return async () => {
    await (asking ??= askAll().finally(() => {
      asking = undefined;
    }));
    const parts = services.flatMap((service) => {
      const description = known.get(service);
      return description ? [{ service, description }] : [];
    });
    return parts.length === services.length ? { parts } : { unheard: services.filter((service) => !known.has(service)) };
  };
}
