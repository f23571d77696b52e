import type { FiredRung, Running } from '../duty.js';
import { rowOf, type Policy } from '../policy.js';
import { recipientsOf } from '../recipients.js';
import type { Scenario } from './scenario.js';

/** Who of the roster would have been told; nobody where the scenario names no roster. */
export function officersOf({ duty }: Running, fired: FiredRung, { roster, agencies }: Scenario, policy: Policy): string[] {
  const known = new Map(agencies.map((agency) => [agency.id, agency]));
  const owner = known.get(duty.agencyId);
  if (roster.length === 0 || owner === undefined) return [];
  const counterpart = duty.counterpartAgencyId === null ? null : (known.get(duty.counterpartAgencyId) ?? null);
  const officers = roster.flatMap(({ officerId, role, agencyId }) => {
    const agency = known.get(agencyId);
    return agency === undefined ? [] : [{ officerId, role, agency }];
  });
  const following = rowOf(policy, duty).ladder.filter(({ rung }) => rung > fired.rung);
  const addressing = { sides: { owner, counterpart }, holderId: duty.holderId, roster: officers, walled: new Set<string>() };
  return recipientsOf([fired.targets, ...following.map(({ to }) => to)], addressing).officers.map(({ officerId }) => officerId);
}
