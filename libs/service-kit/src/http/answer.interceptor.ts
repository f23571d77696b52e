import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type * as z from 'zod';
import { ANSWER } from './action.decorator.js';
import { Answered } from './answered.js';
import { requestOf, type HomewardRequest } from './request.js';

interface Told {
  id?: unknown;
  version?: unknown;
  next?: unknown;
}

/** Lets out only what the route's contract names; anything else is a bug and answers 500. Version, place and next page become headers. */
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const schema = this.reflector.get<z.ZodType | undefined>(ANSWER, context.getHandler());
    if (!schema) return next.handle();
    return next.handle().pipe(
      map((answer: unknown) => {
        const { status, body } = answer instanceof Answered ? answer : { status: undefined, body: answer };
        const told = schema.parse(body);
        const request = requestOf(context);
        if (status !== undefined) request.answerStatus = status;
        context
          .switchToHttp()
          .getResponse<FastifyReply>()
          .headers(headersOf(request, status, told));
        return told;
      }),
    );
  }
}

function headersOf(request: HomewardRequest, status: number | undefined, told: unknown): Record<string, string> {
  const { id, version, next } = (told ?? {}) as Told;
  const [path = '', query = ''] = request.url.split('?');
  const headers: Record<string, string> = {};
  if (typeof version === 'number') headers['etag'] = `"${version}"`;
  // A collection made a row; a verb on a row answers with that row and has no place to name.
  if (request.method === 'POST' && status === undefined && typeof id === 'string' && collection.test(path))
    headers['location'] = `${path}/${id}`;
  if (typeof next === 'string') headers['link'] = `<${path}?${nextPage(query, next)}>; rel="next"`;
  return headers;
}

const collection = /^\/api\/v1\/[a-z-]+$/;

function nextPage(query: string, cursor: string): string {
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return parameters.toString();
}
