/** Whether the database or the way to it failed, so that the same work may succeed another time. */
export function isOutage(error: unknown): boolean {
  return typeof error === 'object' && error !== null && ('code' in error || 'driverError' in error) && !isOurs(error);
}

// Refusals of ours carry a code too, `coordination.duty-final`.
const isOurs = (error: object): boolean => 'code' in error && String(error.code).includes('.');
