import type { DecideArrest } from '@homeward/contracts';
import type { Act } from '@homeward/service-kit';
import { arrestAlreadyRequested, arrestNotRequested } from './arrests.errors.js';

/** The police ask for the approval of an arrest. The row is theirs; the procuratorate it is addressed to may read it. */
export interface ArrestRequest extends Act {
  id: string;
  version: number;
  caseId: string;
  matterId: string;
  personId: string;
  addresseeAgencyId: string;
  inCustody: boolean;
  major: boolean;
}

/** The procuratorate's answer, a row of its own; the organ that asked may read it. */
export interface ArrestDecision extends Act {
  id: string;
  version: number;
  caseId: string;
  matterId: string;
  personId: string;
  requestId: string | null;
  askingAgencyId: string | null;
  outcome: DecideArrest['outcome'];
}

/** A request and a decision are made once and never changed. */
export const allowedActions = { asked: [], approved: [], refused: [] } as const satisfies Record<string, readonly string[]>;

/** One request at a time waits for its answer. */
export function refuseSecondRequest(last: ArrestRequest | null, answers: readonly ArrestDecision[]): void {
  if (last && !answers.some(({ requestId }) => requestId === last.id)) throw arrestAlreadyRequested(last.personId);
}

/** The request that a decision answers. A published decision may answer none that was told. */
export function answered(request: ArrestRequest | null, personId: string, isHistory: boolean): ArrestRequest | null {
  if (!request && !isHistory) throw arrestNotRequested(personId);
  return request;
}
