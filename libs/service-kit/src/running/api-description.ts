import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import * as z from 'zod';

/** The service's OpenAPI 3.1 description, made from the very schemas that check its requests. */
export function serveApiDescription(app: NestFastifyApplication, service: string): void {
  let description: object | undefined;
  const describe = () =>
    (description ??= SwaggerModule.createDocument(
      app,
      new DocumentBuilder().setOpenAPIVersion('3.1.0').setTitle(service).addBearerAuth().build(),
      {
        standardSchemaConverter: (schema, { schemaType }) => {
          const { $schema, $defs, ...shape } = z.toJSONSchema(schema as unknown as z.ZodType, {
            io: schemaType,
            target: 'draft-2020-12',
            unrepresentable: 'any',
          });
          return { schema: shape as never, components: ($defs ?? {}) as never };
        },
      },
    ));
  app
    .getHttpAdapter()
    .getInstance()
    .get('/openapi.json', async () => describe());
}
