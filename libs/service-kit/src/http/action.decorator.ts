import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type * as z from 'zod';
import { jsonSchemaOf } from './json-schema.js';

export const ACTION = 'homeward.action';
export const ANSWER = 'homeward.answer';
export const OPEN_TO_ALL = 'homeward.open-to-all';

/**
 * Names the Cedar action of a route and the shape of its answer. The guard asks for the function, the route inventory and the matrix are built
 * from it, and the API page takes its operation id from the part behind the colon.
 */
export const Action = (action: string, answer: z.ZodType, status = 200): MethodDecorator =>
  applyDecorators(SetMetadata(ACTION, action), Answers(action.slice(action.indexOf(':') + 1), answer, status));

/** Names an operation of the API page and the shape of its answer, for a route that is no action of anybody's. */
export const Answers = (operationId: string, answer: z.ZodType, status = 200): MethodDecorator =>
  applyDecorators(
    SetMetadata(ANSWER, answer),
    HttpCode(status),
    ApiOperation({ operationId }),
    ApiResponse({ status, description: 'The answer.', schema: jsonSchemaOf(answer, 'output') as never }),
  );

/** A route that anybody may call; the reason stands beside it and in the inventory. */
export const OpenToAll = (reason: string): MethodDecorator & ClassDecorator => SetMetadata(OPEN_TO_ALL, reason);
