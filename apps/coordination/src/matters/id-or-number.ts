import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** What the path calls a matter by: its id, or the number that people read out to each other. */
export const IdOrNumber = createParamDecorator((_data: undefined, context: ExecutionContext): string => {
  const { params } = context.switchToHttp().getRequest<{ params: { id?: string } }>();
  return params.id ?? '';
});
