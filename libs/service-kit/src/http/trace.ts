import { randomBytes } from 'node:crypto';

const traceparentShape = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

/** Goes on with the caller's trace (W3C trace context), or begins one. */
export function traceparentOf(header: string | string[] | undefined): string {
  const trace = typeof header === 'string' ? traceparentShape.exec(header)?.[1] : undefined;
  return `00-${trace ?? randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
}

export const traceIdOf = (traceparent: string): string => traceparent.slice(3, 35);
