import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { map, type Observable } from 'rxjs';
import { listOf, tied, untied } from '../lists/list-cursor.js';
import { fieldsAt } from './known-fields.js';
import { requestOf } from './request.js';
import { invalidQuery, notKnown } from './validation.js';

const queryArgument = '4:';

/** Reads the query of every route strictly: a route that names no parameters takes none. A list's cursor is tied to the list and its filters. */
export class QueryInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = requestOf(context);
    // What is asked of the inside, such as health, names no parameters either and minds none.
    if (!request.command && !request.url.startsWith('/api/')) return next.handle();
    const [path = '', text = ''] = request.url.split('?');
    const parameters = new URLSearchParams(text);
    const known = parametersOf(context);
    refuseOdd(parameters, known);
    if (!known.includes('cursor')) return next.handle();
    const list = listOf(path, parameters);
    const query = request.query as { cursor?: string };
    if (query.cursor !== undefined) query.cursor = untied(query.cursor, list);
    return next.handle().pipe(map((answer: unknown) => withTiedCursor(answer, list)));
  }
}

/** The parameters that the route's own schema names. */
function parametersOf(context: ExecutionContext): string[] {
  const place = [context.getClass(), context.getHandler().name] as const;
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, ...place) ?? {}) as Record<string, { schema?: unknown }>;
  return Object.entries(args)
    .filter(([key]) => key.startsWith(queryArgument))
    .flatMap(([, { schema }]) => fieldsAt(schema, []));
}

/** What a parser of queries would drop, join or keep the last of in silence. */
function refuseOdd(parameters: URLSearchParams, known: readonly string[]): void {
  const found = [...new Set(parameters.keys())].flatMap((name) => {
    if (!known.includes(name)) return [{ name, code: 'unknown-parameter', detail: notKnown('This parameter', name, known) }];
    if (parameters.getAll(name).length > 1) return [{ name, code: 'repeated-parameter', detail: 'This parameter stands twice.' }];
    return [];
  });
  if (found.length > 0) throw invalidQuery(found);
}

function withTiedCursor(answer: unknown, list: string): unknown {
  const { next } = Object(answer) as { next?: unknown };
  return typeof next === 'string' ? { ...(answer as object), next: tied(next, list) } : answer;
}
