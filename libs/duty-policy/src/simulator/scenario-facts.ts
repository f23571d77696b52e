import { exactly, type Occurred } from '@homeward/contracts';
import type { Json, LedgerFact } from '../fact.js';
import { instantOf, intervalOf, textOfInstant } from '../zone.js';
import type { Scenario, ScenarioFact } from './scenario.js';

/** The facts of a scenario in the order in which the desk hears of them. */
export function factsOf({ facts, agencies }: Scenario): LedgerFact[] {
  const zones = new Map(agencies.map(({ id, timeZone }) => [id, timeZone]));
  const all = facts.flatMap((fact, index) =>
    repeated(fact).map((each) => ledgerFact(each, index, zones.get(each.agencyId) ?? 'UTC')),
  );
  // What is heard at one moment is heard in the order in which it was written.
  return all.sort((one, other) => instantOf(one.recordedAt) - instantOf(other.recordedAt));
}

function repeated(fact: ScenarioFact): ScenarioFact[] {
  if (fact.repeat === undefined) return [fact];
  return Array.from({ length: fact.repeat }, (_, index) => numbered(fact, String(index + 1)));
}

function numbered(fact: ScenarioFact, number: string): ScenarioFact {
  const filled = (text: string): string => text.replaceAll('{n}', number);
  const attributes = Object.entries(fact.attributes).map(
    ([name, value]) => [name, typeof value === 'string' ? filled(value) : value] as const,
  );
  const { matterId } = fact;
  return {
    ...fact,
    id: filled(fact.id ?? `${fact.fact} {n}`),
    ...(typeof matterId === 'string' ? { matterId: filled(matterId) } : {}),
    attributes: Object.fromEntries(attributes),
  };
}

function ledgerFact(fact: ScenarioFact, index: number, zone: string): LedgerFact {
  const occurred = occurredAt(fact.at, zone);
  return {
    factId: fact.id ?? `fact-${index + 1}`,
    name: fact.fact,
    matterId: fact.matterId ?? null,
    agencyId: fact.agencyId,
    occurred,
    recordedAt: textOfInstant(instantOf(fact.recordedAt ?? occurred.notAfter)),
    implied: fact.implied ?? false,
    historical: fact.historical ?? false,
    attributes: fact.attributes as Record<string, Json>,
  };
}

function occurredAt(at: string, zone: string): Occurred {
  if (at.includes('T')) return exactly(textOfInstant(instantOf(at)));
  const { from, until } = intervalOf(at, zone);
  return { text: at, precision: 'day', notBefore: textOfInstant(from), notAfter: textOfInstant(until) };
}
