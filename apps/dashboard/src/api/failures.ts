import type { Problem } from '@homeward/contracts';

/** A service understood and said no, in words. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }

  /** None of the caller's roles has this function. */
  get isForbidden(): boolean {
    return this.problem.status === 403;
  }

  /** A stranger's row and an unknown one are told alike. */
  get isNotFound(): boolean {
    return this.problem.status === 404;
  }

  /** What was sent first under the same key had arrived and was done; this is other content. */
  get hadArrived(): boolean {
    return this.problem.code.endsWith('.idempotency-mismatch');
  }

  /** What stands now does not allow it. */
  get isConflict(): boolean {
    return this.problem.status === 409;
  }

  /** Somebody else changed the row in the meantime. */
  get isStale(): boolean {
    return this.problem.status === 412;
  }
}

/** Nobody answered, or nobody who knows; what was sent may or may not have arrived. */
export class NoAnswer extends Error {}

/** The sign-in has ended. */
export class SessionOver extends Error {}

/** It is another officer's now. */
export class AnotherOfficer extends SessionOver {}

/** An answer that this page cannot read. */
export class Unreadable extends Error {}
