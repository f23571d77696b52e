import { exactly, type Occurred } from '@homeward/contracts';
import type { AgencyLookup } from './applicable.js';
import type { AgencyView, Json, LedgerFact } from './fact.js';
import { loadPolicy, type Policy } from './policy.js';
import { shippedCalendars, shippedPacks } from './shipped.js';
import { intervalOf, instantOf, textOfInstant } from './zone.js';

/** The shipped policy, loaded once for all specs. */
export const shipped: Policy = loadPolicy(shippedPacks, shippedCalendars);

const zones: Record<string, string> = { CN: 'Asia/Shanghai', GB: 'Europe/London', XX: 'Etc/UTC' };

/** A made-up agency. Its id says what it is: `police@CN`, `court@CN/320300`. */
export function agency(id: string): AgencyView {
  const [type = 'other', place = 'CN'] = id.split('@');
  const [country = 'CN', regionCode = null] = place.split('/');
  return { id, type, level: 'county', country, regionCode, timeZone: zones[country] ?? 'Etc/UTC' };
}

/** Knows every agency by its id. */
export const anyAgency: AgencyLookup = (id) => agency(id);

/** A day without a time, in Chinese local time. */
export function onDay(day: string, zone = 'Asia/Shanghai'): Occurred {
  const { from, until } = intervalOf(day, zone);
  return { text: day, precision: 'day', notBefore: textOfInstant(from), notAfter: textOfInstant(until) };
}

/** Some time between two moments or days. */
export function between(first: string, last: string, zone = 'Asia/Shanghai'): Occurred {
  const notBefore = textOfInstant(intervalOf(first, zone).from);
  return { text: null, precision: 'range', notBefore, notAfter: textOfInstant(intervalOf(last, zone).until) };
}

interface FactOptions {
  id?: string;
  by?: string;
  matterId?: string | null;
  recordedAt?: string;
  implied?: boolean;
  historical?: boolean;
}

/** A fact of the sample matter; recorded when it happened unless said otherwise. */
export function fact(
  name: string,
  at: string | Occurred,
  attributes: Record<string, Json> = {},
  options: FactOptions = {},
): LedgerFact {
  const occurred = typeof at === 'string' ? exactly(textOfInstant(instantOf(at))) : at;
  const recordedAt = textOfInstant(instantOf(options.recordedAt ?? occurred.notAfter));
  return {
    factId: options.id ?? `${name} ${occurred.notBefore}`,
    name,
    matterId: options.matterId === undefined ? 'matter-1' : options.matterId,
    agencyId: options.by ?? 'public-security@CN',
    occurred,
    recordedAt,
    implied: options.implied ?? false,
    historical: options.historical ?? false,
    attributes,
  };
}
