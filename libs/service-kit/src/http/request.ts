import { DomainError, purposeOfUse, type PurposeOfUse } from '@homeward/contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** Who calls, for what, and how the call is recognised when it comes again. Set by the guard, read by the doors. */
export interface Command {
  officerId: string;
  agencyId: string;
  purpose: PurposeOfUse;
  /** Whether the caller said for what; personal data is shown only then. */
  purposeIsNamed: boolean;
  /** When the caller's token ends, in seconds. */
  tokenEndsAt: number;
  requestId: string;
  traceparent: string;
  action: string;
  /** The path with its ids: a key belongs to one command on one row. */
  target: string;
  body: unknown;
  idempotencyKey: string | undefined;
  /** The id in the path, if it holds one. */
  rowId: string | null;
  /** The late recording that a second person agreed to. */
  lateRecordingId: string | null;
}

/** Which row the caller saw, in which version. */
export interface Seen {
  id: string;
  version: number;
}

export interface HomewardRequest extends FastifyRequest {
  command?: Command;
  traceId?: string;
  /** Set where the answer's status is not the one of its route. */
  answerStatus?: number;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const etag = /^"([1-9]\d{0,8})"$/;

export const requestOf = (context: ExecutionContext): HomewardRequest => context.switchToHttp().getRequest<HomewardRequest>();

/** The verified caller of this route. */
export const Caller = createParamDecorator((_data: undefined, context: ExecutionContext): Command => {
  const { command } = requestOf(context);
  if (!command) throw new Error('A route without a verified caller asked for one.');
  return command;
});

/** Says in the API description that a route needs `If-Match`. */
const describedIfMatch: ParameterDecorator = (target, method) => {
  const descriptor = method && Object.getOwnPropertyDescriptor(target, method);
  if (method && descriptor) ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string' } })(target, method, descriptor);
};

/** The row and the version that the caller saw: every change of a row needs `If-Match`. */
export const IfMatch = createParamDecorator(
  (_data: undefined, context: ExecutionContext): Seen => {
    const id = idIn(context);
    const header = requestOf(context).headers['if-match'];
    if (header === undefined)
      throw new DomainError('conflict', 'precondition-required', 'If-Match with the version of the row is needed.');
    const version = etag.exec(header)?.[1];
    if (!version) throw invalidHeader('if-match', 'If-Match holds one version in quotes, as ETag gave it.');
    return { id, version: Number(version) };
  },
  [describedIfMatch],
);

/** The id in the path. What is no id is as unknown as an id that does not exist. */
export const RowId = createParamDecorator((_data: undefined, context: ExecutionContext): string => idIn(context));

function idIn(context: ExecutionContext): string {
  const { id } = requestOf(context).params as Record<string, string | undefined>;
  if (id === undefined || !uuid.test(id)) throw new DomainError('not-found', 'not-found', 'No such row.');
  return id;
}

const invalidHeader = (name: string, detail: string) =>
  new DomainError('invalid', `invalid-${name}`, detail, {
    errors: [{ pointer: `#header/${name}`, code: 'invalid-header', detail }],
  });

/** Reads the key that makes a repeat harmless; every POST needs one. */
export function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST') return undefined;
  if (typeof key !== 'string') throw invalidHeader('idempotency-key', 'Every POST needs an Idempotency-Key.');
  if (!uuid.test(key)) throw invalidHeader('idempotency-key', 'An Idempotency-Key is a lower-case UUID.');
  return key;
}

/** Reads which late recording the caller carries out, if it is one. */
export function lateRecordingOf(request: FastifyRequest): string | null {
  const header = request.headers['homeward-late-recording'];
  if (header === undefined) return null;
  if (typeof header === 'string' && uuid.test(header)) return header;
  throw invalidHeader('homeward-late-recording', 'A late recording is named by its id, a lower-case UUID.');
}

/** The row that the path names; other parts of a path, such as a number, name none. */
export function rowIdOf(request: FastifyRequest): string | null {
  const { id } = request.params as Record<string, string | undefined>;
  return id !== undefined && uuid.test(id) ? id : null;
}

/** Reads for what the caller acts; without the header it is the handling of the matter. */
export function purposeOf(request: FastifyRequest): PurposeOfUse {
  const header = request.headers['homeward-purpose'];
  if (header === undefined) return 'handle-matter';
  const purpose = purposeOfUse.safeParse(header);
  if (!purpose.success) throw invalidHeader('homeward-purpose', `A purpose is one of ${purposeOfUse.options.join(', ')}.`);
  return purpose.data;
}
