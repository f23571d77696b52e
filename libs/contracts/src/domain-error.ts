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
