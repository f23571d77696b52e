// What the network says, what the server says when it stops, starts, cuts a connection or has none left, and what the pool says without a code.
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const serverStates = /^(?:08...|57P01|57P02|57P03|57P05|25P03|53300)$/;
const sayings: readonly (readonly [RegExp, string])[] = [
  [/timeout exceeded when trying to connect|connection timeout|timeout expired/i, 'connect-timeout'],
  [/connection terminated|connection error and is not queryable|client was closed/i, 'connection-lost'],
  [/after calling end on the pool|driver not connected/i, 'pool-closed'],
];

const releasedNames = new Set<unknown>(['QueryRunnerAlreadyReleasedError', 'QueryRunnerProviderAlreadyReleasedError']);

/** Why the database cannot be reached or worked with for the moment, as a short code; null where the failure is of another kind. */
export function outageOf(error: unknown): string | null {
  const thrown = Object(error) as { driverError?: unknown; name?: unknown };
  const { code, message } = Object(thrown.driverError ?? error) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && (networkCodes.has(code) || serverStates.test(code))) return code;
  // A connection that breaks between two statements is given back at once; the next statement of the transaction finds none.
  if (releasedNames.has(thrown.name)) return 'connection-lost';
  return typeof code === 'string' ? null : (sayings.find(([said]) => said.test(String(message)))?.[1] ?? null);
}
