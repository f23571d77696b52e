import { DomainError, matterNumber } from '@homeward/contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { matterNotFound } from './matters.errors.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const lettersAndDigits = /^\s*[0-9A-Za-z]{12}\s*$/;

/** A matter by its id, or by the number that people read out to each other. */
export type NamedMatter = { id: string; number?: never } | { number: string; id?: never };

/** What a path calls a matter by. A wrong character of a number is told as such. */
export function idOrNumberIn(text: string): NamedMatter {
  if (uuid.test(text)) return { id: text };
  const number = matterNumber.safeParse(text);
  if (number.success) return { number: number.data };
  if (!lettersAndDigits.test(text)) throw matterNotFound();
  const detail = 'This is no matter number: a character is wrong.';
  throw new DomainError('invalid', 'matter-number-wrong', detail, {
    errors: [{ parameter: 'id', code: 'matter-number-wrong', detail }],
  });
}

/** The matter that the path names. */
export const IdOrNumber = createParamDecorator((_data: undefined, context: ExecutionContext) =>
  idOrNumberIn(context.switchToHttp().getRequest<{ params: { id?: string } }>().params.id ?? ''),
);
