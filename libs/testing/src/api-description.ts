interface Operation {
  operationId?: string;
  parameters?: { name: string; in: string }[];
  requestBody?: { content?: Record<string, { schema?: { type?: unknown } }> };
  responses?: Record<string, { content?: Record<string, { schema?: object }> }>;
}

interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}

/** What is wrong with a service's OpenAPI description; each finding is a sentence. */
export async function apiDescriptionFindings(serviceUrl: string): Promise<string[]> {
  const description = (await (await fetch(`${serviceUrl}/openapi.json`)).json()) as Description;
  const operations = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation, name: `${method} ${path}` })),
  );
  const ids = operations.map(({ operation }) => operation.operationId ?? '');
  return [
    ...(description.openapi === '3.1.0' ? [] : [`It is OpenAPI ${description.openapi}.`]),
    ...ids
      .filter((id, place) => id === '' || ids.indexOf(id) !== place)
      .map((id) => `The operation id "${id}" is missing or stands twice.`),
    ...operations.flatMap(({ path, method, operation, name }) => [
      ...undeclaredIds(path, operation).map((id) => `${name} does not declare ${id}.`),
      ...(path.startsWith('/api/')
        ? missingHeaders(method, operation).map((header) => `${name} does not describe ${header}.`)
        : []),
      ...(method === 'post' && !hasBody(operation) ? [`${name} has no body.`] : []),
      ...(path.startsWith('/api/') && !hasAnswer(operation) ? [`${name} has no answer.`] : []),
    ]),
    ...danglingIn(description, description),
  ];
}

const undeclaredIds = (path: string, { parameters = [] }: Operation): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, id = '']) => id)
    .filter((id) => parameters.filter((each) => each.in === 'path' && each.name === id).length !== 1);

const missingHeaders = (method: string, { parameters = [] }: Operation): string[] =>
  ['Homeward-Purpose', 'Accept-Language', ...(method === 'post' ? ['Idempotency-Key'] : [])].filter(
    (header) => !parameters.some((each) => each.in === 'header' && each.name === header),
  );

const hasBody = ({ requestBody }: Operation): boolean =>
  requestBody?.content?.['application/json; charset=utf-8']?.schema?.type === 'object';

const hasAnswer = ({ responses = {} }: Operation): boolean => {
  const [, answer] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
  const schema = answer?.content?.['application/json']?.schema;
  return schema !== undefined && ['type', 'anyOf', 'oneOf', 'allOf', '$ref'].some((word) => word in schema) && !('def' in schema);
};

/** References that lead nowhere. */
function danglingIn(part: unknown, whole: object): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const reference = (part as { $ref?: unknown }).$ref;
  const own = typeof reference === 'string' && !resolves(reference, whole) ? [`${reference} leads nowhere.`] : [];
  return [...own, ...Object.values(part).flatMap((each) => danglingIn(each, whole))];
}

const resolves = (reference: string, whole: object): boolean =>
  reference.startsWith('#/') &&
  reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], whole) !== undefined;
