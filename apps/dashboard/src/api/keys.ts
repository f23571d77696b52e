/** A new Idempotency-Key. */
export const newKey = (): string => crypto.randomUUID();
