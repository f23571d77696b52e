import type { DeclineReason, Occurred, ProsecutionView, TransitionRule } from '@homeward/contracts';
import type { Act } from '@homeward/service-kit';
import { currentVersion, versionAt } from '../offences/offence.js';
import { findOffence } from '../offences/offences.js';
import { offenceUnknown } from '../persons/persons.errors.js';
import {
  fileNotReceived,
  offenceMissing,
  offenceNotInForce,
  personAlreadyDeclined,
  personAlreadyProsecuted,
} from './prosecutions.errors.js';

/** The procuratorate received the file of a case. */
export interface ProsecutionFile extends Act {
  id: string;
  version: number;
  caseId: string;
  matterId: string;
  inCustody: boolean;
  fastTrack: boolean;
}

/** What a procuratorate decided about one person, or one group under one id. */
export interface Prosecution extends Act {
  id: string;
  version: number;
  caseId: string;
  matterId: string;
  personId: string;
  personCount: number | null;
  status: ProsecutionView['status'];
  courtAgencyId: string | null;
  offences: ProsecutionView['offences'];
  reason: DeclineReason | null;
}

/** A file that arrived and a decision about a person stand as they are; a court answers them. */
export const allowedActions = { received: [], initiated: [], declined: [] } as const satisfies Record<string, readonly string[]>;

/** One offence with the time of the act, as far as it is known. */
export interface Charge {
  code: string;
  act: Occurred | null;
  transitionRule: TransitionRule | undefined;
}

/** Each offence is charged by the text in force when the act happened, unless a transition rule makes the newest text apply. */
export function charged(charges: readonly Charge[], isHistory: boolean): Prosecution['offences'] {
  if (charges.length === 0 && !isHistory) throw offenceMissing();
  return charges.map(({ code, act, transitionRule }, index) => {
    const offence = findOffence(code);
    if (!offence) throw offenceUnknown(`/offences/${index}/code`);
    if (transitionRule !== undefined) return { code, lawVersion: currentVersion(offence), actOccurred: act, transitionRule };
    const version = versionAt(offence, act);
    if (!version.inForce) throw offenceNotInForce(code);
    return { code, lawVersion: version.lawVersion, actOccurred: act, transitionRule: null };
  });
}

/** A procuratorate decides about the persons of a file it received; a published decision may tell of no file. */
export function refuseWithoutFile(hasFile: boolean, caseId: string, isHistory: boolean): void {
  if (!hasFile && !isHistory) throw fileNotReceived(caseId);
}

/** Who was declined may be prosecuted later, on new evidence; who is prosecuted cannot be prosecuted or declined again. */
export function refuseSecondDecision(
  earlier: readonly Pick<Prosecution, 'status' | 'personId'>[],
  next: Prosecution['status'],
): void {
  const [one] = earlier;
  if (!one) return;
  if (earlier.some(({ status }) => status === 'initiated')) throw personAlreadyProsecuted(one.personId);
  if (next === 'declined') throw personAlreadyDeclined(one.personId);
}
