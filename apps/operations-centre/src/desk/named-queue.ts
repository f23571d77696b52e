import { queueName, type QueueName } from '@homeward/contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { queueNotFound } from './desk.errors.js';

/** The queue that the path names. */
export const NamedQueue = createParamDecorator((_data: undefined, context: ExecutionContext): QueueName => {
  const { params } = context.switchToHttp().getRequest<{ params: { name?: string } }>();
  const name = queueName.safeParse(params.name);
  if (!name.success) throw queueNotFound();
  return name.data;
});
