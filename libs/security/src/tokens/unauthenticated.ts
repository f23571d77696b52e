/** Nobody we know is asking. One answer for every reason; the reason itself is the `cause`, for the log. */
export class Unauthenticated extends Error {
  constructor(cause?: unknown) {
    super('No valid token.', { cause });
  }
}
