import {
  addMonths,
  localDay,
  type IssueProtectionOrder,
  type OrderAddressee,
  type OrderRefusalReason,
  type ProtectionRulingSummary,
  type RulingStatus,
} from '@homeward/contracts';
import type { Act } from '@homeward/service-kit';
import {
  measureMissing,
  orderLapsed,
  orderNotIssued,
  orderNotWaiting,
  orderStillValid,
  validityCrossed,
  validityMissing,
  validityTooLong,
} from './protection-rulings.errors.js';

/** What a court makes of an application; the court's own row. */
export interface ProtectionRuling extends Act, Omit<ProtectionRulingSummary, 'allowedActions' | keyof Act> {
  /** Taken from a published history: the calendar tells nothing about it. */
  fromHistory: boolean;
}

export type RulingMove = 'issueProtectionOrder' | 'refuseProtectionOrder' | 'serveProtectionOrder' | 'lapseProtectionOrder';

/** What the court may do, by the state of its ruling. */
export const allowedActions = {
  accepted: ['issueProtectionOrder', 'refuseProtectionOrder'],
  issued: ['serveProtectionOrder', 'lapseProtectionOrder'],
  refused: [],
  lapsed: [],
} as const satisfies Record<RulingStatus, readonly RulingMove[]>;

const may = (ruling: ProtectionRuling, move: RulingMove): boolean =>
  (allowedActions[ruling.status] as readonly RulingMove[]).includes(move);

/** Anti-Domestic Violence Law 30. */
const mostMonths = 6;
/** Anti-Domestic Violence Law 32: the order goes to all of these. */
const addressees: readonly OrderAddressee[] = ['applicant', 'respondent', 'public-security', 'village-or-residents-committee'];

type Terms = Pick<ProtectionRuling, 'validFrom' | 'validTo' | 'measures'>;

/** The terms of an order: six months at most, one measure at least. A history may leave them open, never overstep them. */
export function termsOf({ validFrom, validTo, measures }: IssueProtectionOrder, isHistory: boolean): Terms {
  if (!isHistory && validFrom === undefined) throw validityMissing('/validFrom');
  if (!isHistory && validTo === undefined) throw validityMissing('/validTo');
  if (!isHistory && measures.length === 0) throw measureMissing();
  if (validFrom !== undefined && validTo !== undefined) {
    if (validTo < validFrom) throw validityCrossed();
    if (validTo > addMonths(validFrom, mostMonths)) throw validityTooLong();
  }
  return { validFrom: validFrom ?? null, validTo: validTo ?? null, measures: [...new Set(measures)] };
}

export function issue(ruling: ProtectionRuling, terms: Terms): ProtectionRuling {
  if (!may(ruling, 'issueProtectionOrder')) throw orderNotWaiting(ruling.id, ruling.status);
  return { ...ruling, ...terms, status: 'issued' };
}

export function refuse(ruling: ProtectionRuling, reason: OrderRefusalReason): ProtectionRuling {
  if (!may(ruling, 'refuseProtectionOrder')) throw orderNotWaiting(ruling.id, ruling.status);
  return { ...ruling, status: 'refused', refusalReason: reason };
}

/** The order reached some of those it goes to. */
export function serve(ruling: ProtectionRuling, to: readonly OrderAddressee[]): ProtectionRuling {
  if (ruling.status === 'lapsed') throw orderLapsed(ruling.id);
  if (!may(ruling, 'serveProtectionOrder')) throw orderNotIssued(ruling.id, ruling.status);
  return { ...ruling, servedTo: addressees.filter((each) => ruling.servedTo.includes(each) || to.includes(each)) };
}

export const isServedOnAll = ({ servedTo }: Pick<ProtectionRuling, 'servedTo'>): boolean =>
  addressees.every((each) => servedTo.includes(each));

/** The order ends by time: after its last day, by the calendar of the court. */
export function lapse(ruling: ProtectionRuling, at: string, zone: string): ProtectionRuling {
  if (ruling.status === 'lapsed') throw orderLapsed(ruling.id);
  if (!may(ruling, 'lapseProtectionOrder')) throw orderNotIssued(ruling.id, ruling.status);
  if (ruling.validTo !== null && localDay(at, zone) <= ruling.validTo) throw orderStillValid(ruling.id);
  return { ...ruling, status: 'lapsed' };
}
