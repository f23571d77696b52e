import type { FastifyInstance } from 'fastify';

/** Which methods each path has, so that a known path under another method is answered 405 and not 404. */
export class KnownPaths {
  private readonly methods = new Map<string, Set<string>>();

  /** Must run before the routes are made. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ url, method }) => {
      const known = this.methods.get(url) ?? new Set();
      for (const each of [method].flat()) known.add(each);
      this.methods.set(url, known);
    });
  }

  /** The methods of a path, empty where nothing is known under it. */
  methodsOf(path: string): string[] {
    const found = [...this.methods].filter(([pattern]) => fits(pattern, path));
    return [...new Set(found.flatMap(([, methods]) => [...methods]))].sort();
  }
}

function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, place) => (part.startsWith(':') ? given[place] !== '' : part === given[place]))
  );
}
