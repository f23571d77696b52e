import { problem, purposeOfUse } from '@homeward/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type * as z from 'zod';
import { jsonSchemaOf } from '../http/json-schema.js';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];

const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;
const uuid = { type: 'string', format: 'uuid' };

/** The service's OpenAPI 3.1 description, made from the very schemas that check its requests and its answers. */
export function serveApiDescription(app: NestFastifyApplication, service: string): void {
  let description: OpenAPIObject | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/openapi.json', async () => (description ??= describe(app, service)));
}

function describe(app: NestFastifyApplication, service: string): OpenAPIObject {
  const about = new DocumentBuilder().setOpenAPIVersion('3.1.0').setTitle(service).addBearerAuth().build();
  const made = SwaggerModule.createDocument(app, about, {
    standardSchemaConverter: (schema, { schemaType }) => ({
      schema: jsonSchemaOf(schema as unknown as z.ZodType, schemaType) as never,
      components: {},
    }),
  });
  const schemas = { ...made.components?.schemas, Problem: jsonSchemaOf(problem, 'output') as never };
  const paths = Object.entries(made.paths).map(([path, item]) => [path, completed(path, item)]);
  return { ...made, components: { ...made.components, schemas }, paths: Object.fromEntries(paths) as OpenAPIObject['paths'] };
}

/** Adds what every route of the API has: its ids, its headers, its guard and the form of its refusals. */
function completed(path: string, item: PathItem): PathItem {
  if (!path.startsWith('/api/')) return item;
  const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']): Parameter =>
    parameter(name, 'path', path.includes('matter-register/{id}') || name !== 'id' ? { type: 'string' } : uuid),
  );
  const whole = { ...item };
  for (const verb of verbs) {
    const operation = item[verb];
    if (!operation) continue;
    const [key, late] = verb === 'post' ? [[idempotencyKey], [lateRecording]] : [[], []];
    whole[verb] = {
      ...operation,
      parameters: [...ids, ...key, ...(operation.parameters ?? []).filter(isNoId), purpose, ...late, language],
      ...withMediaType(operation),
      responses: { ...operation.responses, default: refusal },
      security: [{ bearer: [] }],
    };
  }
  return whole;
}

const isNoId = (each: Parameter): boolean => !('in' in each) || each.in !== 'path';

const mediaType = 'application/json; charset=utf-8';

/** The body under the very media type that is read; any other, and the same without its charset, is refused. */
function withMediaType({ requestBody }: Operation): Pick<Operation, 'requestBody'> {
  if (!requestBody || !('content' in requestBody)) return {};
  const [body = {}] = Object.values(requestBody.content);
  return { requestBody: { ...requestBody, required: true, content: { [mediaType]: body } } };
}

const parameter = (name: string, place: 'path' | 'header', schema: object): Parameter => ({
  name,
  in: place,
  required: true,
  schema,
});

const idempotencyKey: Parameter = {
  ...parameter('Idempotency-Key', 'header', uuid),
  description: 'Makes a repeat harmless: the same key with the same purpose, path and body is answered from the first time.',
};

const purpose: Parameter = {
  ...parameter('Homeward-Purpose', 'header', { type: 'string', enum: purposeOfUse.options, default: 'handle-matter' }),
  required: false,
  description: 'For what the caller acts or reads. It must be named where personal data is asked for (`include` and the like).',
};

const lateRecording: Parameter = {
  ...parameter('Homeward-Late-Recording', 'header', uuid),
  required: false,
  description:
    'The id of a late recording (`POST /api/v1/late-recordings`) to which another officer of the agency agreed. It is needed where the act lies more than a day back and would meet, in time, a duty whose time is over.',
};

const language: Parameter = {
  ...parameter('Accept-Language', 'header', { type: 'string', default: 'en' }),
  required: false,
  description: 'Words of a refusal are Chinese where this begins with `zh`, English otherwise.',
};

const refusal = {
  description: 'A refusal (RFC 9457).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
