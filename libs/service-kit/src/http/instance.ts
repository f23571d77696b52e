import { isMatterNumber } from '@homeward/contracts';
import type { HomewardRequest } from './request.js';

const known = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{6})$/;

/** What a problem is about: the route with its ids. Whatever else stood in the address may be a name, and only the request is named. */
export function instanceOf(request: Pick<HomewardRequest, 'params' | 'routeOptions' | 'traceId'>): string {
  const route = request.routeOptions.url;
  if (route === undefined || route.includes('*')) return requestUrn(request.traceId);
  const values = (request.params ?? {}) as Record<string, string | undefined>;
  return route.replaceAll(/:(\w+)/g, (_part, name: string) => shown(values[name]) ?? `{${name}}`);
}

/** One request by its trace, as an address of its own. */
export const requestUrn = (traceId = '0'.repeat(32)): string =>
  `urn:uuid:${traceId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;

const shown = (value: string | undefined): string | undefined =>
  value !== undefined && (known.test(value) || isMatterNumber(value)) ? value : undefined;
