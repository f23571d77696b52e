/** An operation of the API as OpenAPI describes it; what is in its schemas is shown and not read. */
export interface Operation {
  operationId?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: object }[];
  requestBody?: { content?: Record<string, { schema?: object }> };
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: object }> }>;
  tags?: string[];
}

/** The OpenAPI description of one service, or of all. */
export interface Description {
  openapi: string;
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, object>; securitySchemes?: Record<string, object> };
}

/** Puts the descriptions of all services into one; each operation carries the name of its service, and only the API itself is described. */
export function mergedDescription(own: Description, parts: readonly { service: string; description: Description }[]): Description {
  const all = [...parts, { service: own.info.title, description: own }];
  return {
    ...own,
    info: { ...own.info, title: 'Homeward' },
    paths: Object.fromEntries(all.flatMap(({ service, description }) => pathsOf(service, description))),
    components: {
      ...own.components,
      schemas: Object.assign({}, ...all.map(({ description }) => description.components?.schemas ?? {})) as Record<string, object>,
    },
  };
}

const pathsOf = (service: string, { paths }: Description) =>
  Object.entries(paths)
    .filter(([path]) => path.startsWith('/api/'))
    .map(([path, item]) => [
      path,
      Object.fromEntries(Object.entries(item).map(([verb, each]) => [verb, { ...each, tags: [service] }])),
    ]);
