import type { ApiClient } from './api-client.js';

const anyId = 'bd9bd6a6-4a2e-4d0d-9fb0-4a5c2f5b2d10';

/** What a route answers to a parameter that nobody knows. */
export interface OddAnswer {
  route: string;
  status: number;
  code: unknown;
}

/** Calls every route that a service describes with a parameter of no name of its own; routes that are not the caller's stay out. */
export async function callWithOddQuery(serviceUrl: string, client: ApiClient): Promise<OddAnswer[]> {
  const { paths } = (await (await fetch(`${serviceUrl}/openapi.json`)).json()) as { paths: Record<string, object> };
  const answers: OddAnswer[] = [];
  for (const [path, item] of Object.entries(paths))
    for (const method of Object.keys(item).filter((each) => path.startsWith('/api/') && (each === 'get' || each === 'post'))) {
      const url = `${path.replace('/api/v1/', '').replace(/\{\w+\}/g, anyId)}?unrealParameter=1`;
      const { status, body } = await (method === 'post' ? client.post(url, {}) : client.get(url));
      if (status !== 403) answers.push({ route: `${method.toUpperCase()} ${path}`, status, code: body['code'] });
    }
  return answers;
}
