import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type * as z from 'zod';
import { ANSWER } from './action.decorator.js';

/** Lets out only what the route's contract names; anything else is a bug and answers 500. The row's version becomes its ETag. */
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const schema = this.reflector.get<z.ZodType | undefined>(ANSWER, context.getHandler());
    if (!schema) return next.handle();
    return next.handle().pipe(
      map((answer: unknown) => {
        const told = schema.parse(answer);
        const version = (told as { version?: unknown } | null)?.version;
        if (typeof version === 'number') context.switchToHttp().getResponse<FastifyReply>().header('etag', `"${version}"`);
        return told;
      }),
    );
  }
}
