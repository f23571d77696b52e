import type { Command, Officer, Sides } from './commands.js';
import type { DutyFields } from './duty.js';
import { agency } from './sample-facts.js';

/** A made-up officer: `unit-head of public-security@CN/320102`. */
export function officer(role: string, agencyId: string, options: { id?: string; level?: string } = {}): Officer {
  const view = { ...agency(agencyId), ...(options.level === undefined ? {} : { level: options.level }) };
  return { officerId: options.id ?? `${role} of ${agencyId}`, role, agency: view };
}

/** The agencies that stand beside a duty of the sample matter. */
export function sides(owner: string, counterpart: string | null = null): Sides {
  return { owner: agency(owner), counterpart: counterpart === null ? null : agency(counterpart) };
}

/** Another start of a duty, proposed by the head of the owner and agreed to by whoever has to. */
export function correction({ agencyId, counterpartAgencyId }: DutyFields, from: string): [propose: Command, agree: Command] {
  const told = { sha256: 'd'.repeat(64), sides: sides(agencyId, counterpartAgencyId) };
  const [owner, other] = [
    officer('unit-head', agencyId),
    officer('unit-head', counterpartAgencyId ?? agencyId, { id: 'another head' }),
  ];
  return [
    { kind: 'propose-start', from, until: from, by: owner, ...told },
    { kind: 'correct-start', agreed: true, by: other, ...told },
  ];
}
