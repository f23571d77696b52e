const anyId = 'bd9bd6a6-4a2e-4d0d-9fb0-4a5c2f5b2d10';

/** What a route of the API answers to a caller without a token. */
export interface TokenlessAnswer {
  route: string;
  status: number;
}

/** Calls every route that a service describes, without a token. */
export async function callWithoutToken(serviceUrl: string): Promise<TokenlessAnswer[]> {
  const { paths } = (await (await fetch(`${serviceUrl}/openapi.json`)).json()) as { paths: Record<string, object> };
  const routes = Object.entries(paths)
    .filter(([path]) => path.startsWith('/api/'))
    .flatMap(([path, item]) => Object.keys(item).map((method) => ({ path, method: method.toUpperCase() })));
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const answers: TokenlessAnswer[] = [];
  for (const { path, method } of routes) {
    const url = `${serviceUrl}${path.replace('{id}', anyId)}`;
    const { status } = await fetch(url, { method, ...(method === 'POST' && { headers, body: '{}' }) });
    answers.push({ route: `${method} ${path}`, status });
  }
  return answers;
}
