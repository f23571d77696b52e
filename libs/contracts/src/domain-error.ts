import type { ServiceName } from './codes.js';

export type DomainErrorKind = 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'stale';

/** One place in a request and what is wrong there: `pointer` leads into the body (RFC 6901), `parameter` names a part of the address. */
export interface FieldError {
  pointer?: string;
  parameter?: string;
  code: string;
  detail: string;
}

/** What a refusal may add: the fields it is about, the version that stands, or the rows that are in the way (ids and codes only). */
export interface RefusalDetails {
  errors?: readonly FieldError[];
  currentVersion?: number;
  blocking?: readonly Record<string, string | null>[];
}

/** A refusal the caller can understand. Anything else thrown is a bug or an outage, and is retried. */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    readonly code: string,
    message: string,
    readonly details: RefusalDetails = {},
  ) {
    super(message);
  }
}

/** The refusals of one service in their most frequent forms; a code is told with the name of the service before it. */
export const refusalsOf = (service: ServiceName) => ({
  notFound: (code: string, detail: string) => new DomainError('not-found', `${service}.${code}`, detail),
  /** What stands in the way; where it is about one field of the body alone, `pointer` names it. */
  conflict: (code: string, detail: string, pointer?: string) =>
    new DomainError('conflict', `${service}.${code}`, detail, pointer === undefined ? {} : { errors: [{ pointer, code, detail }] }),
  /** One field of the body, named by its pointer (RFC 6901). */
  field: (pointer: string, code: string, detail: string) =>
    new DomainError('invalid', `${service}.${code}`, detail, { errors: [{ pointer, code, detail }] }),
});
