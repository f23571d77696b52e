import { collections, type Collection } from '@homeward/contracts';

/** One part of the address space and who answers it. */
export interface Forwarding {
  prefix: string;
  service: string;
  upstream: string;
}

const own = 'operations-centre';

/** Each collection under `/api/v1` goes to the one service that owns it, the sign-in to the identity provider. What this process owns is not forwarded. */
export function forwardings(services: Readonly<Record<string, string>>): Forwarding[] {
  const wanted = (Object.keys(collections) as Collection[])
    .filter((collection) => collections[collection] !== own)
    .map((collection) => ({ prefix: `/api/v1/${collection}`, service: collections[collection] as string }));
  return [...wanted, { prefix: '/sign-in', service: 'identity' }].flatMap(({ prefix, service }) => {
    const upstream = services[service];
    return upstream === undefined ? [] : [{ prefix, service, upstream }];
  });
}

/** What a service reads at most; more is refused before it travels. */
export const bodyLimit = 262_144;

/** Whether a request announces more than goes on. */
export const isTooLong = (headers: Readonly<Record<string, string | string[] | undefined>>): boolean =>
  Number(headers['content-length'] ?? 0) > bodyLimit;

const passedOn = new Set([
  'accept',
  'accept-language',
  'authorization',
  'content-length',
  'content-type',
  'cookie',
  'homeward-late-recording',
  'homeward-purpose',
  'idempotency-key',
  'if-match',
  'prefer',
  'sec-fetch-site',
  'traceparent',
  'transfer-encoding',
  'user-agent',
]);

/** Only what a service reads goes on; whatever a caller says about addresses and hops is his own word and stays here. */
export function headersPassedOn(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string | string[] | undefined> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => passedOn.has(name)));
}
