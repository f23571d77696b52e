import type { ApprovalLevel, CallOffReason, PlanRescue, RescueStatus, RescueSummary } from '@homeward/contracts';
import type { Act } from '@homeward/service-kit';
import { onlyInHistory } from '../acts/refusals.errors.js';
import {
  approvalNotAwaited,
  minorWithoutFemaleStaff,
  rescueEnded,
  rescueNotApproved,
  rescueNotPlanned,
  rescueNotStarted,
  secondPersonNeeded,
} from './rescues.errors.js';

/** One go of one approver. */
export interface Approval {
  level: ApprovalLevel;
  officerId: string;
}

type Plan = Pick<RescueSummary, 'severity' | 'minors' | 'girls' | 'officialsInvolved' | 'femaleStaff'>;

/** A rescue as the planning agency keeps it. Place and risk are sealed: whoever reads the row reads ciphertext. */
export interface Rescue extends Act, Plan {
  id: string;
  version: number;
  matterId: string;
  status: RescueStatus;
  sealedPlace: string;
  sealedRisk: string;
  draftedBy: string;
  approvals: Approval[];
  recovered: number | null;
  callOffReason: CallOffReason | null;
}

export type RescueMove = 'approveRescue' | 'startRescue' | 'completeRescue' | 'callOffRescue';

/** What may be done with a rescue, by its state. */
export const allowedActions = {
  planned: ['approveRescue', 'callOffRescue'],
  approved: ['startRescue', 'callOffRescue'],
  started: ['completeRescue', 'callOffRescue'],
  completed: [],
  'called-off': [],
} as const satisfies Record<RescueStatus, readonly RescueMove[]>;

const may = (rescue: Rescue, move: RescueMove): boolean => (allowedActions[rescue.status] as readonly RescueMove[]).includes(move);

/** What the plan says, or its refusal: no girl is met by men alone, and only a history may leave that open. */
export function planned(body: PlanRescue, isHistory: boolean): Plan {
  const { severity, girls, officialsInvolved, femaleStaff } = body;
  if (femaleStaff === 'not-recorded' && !isHistory) throw onlyInHistory('/femaleStaff');
  if (girls && femaleStaff === 'no') throw minorWithoutFemaleStaff();
  return { severity, minors: body.minors || girls, girls, officialsInvolved, femaleStaff };
}

/** The head of the unit says go; with minors or officials involved the head of the agency as well. */
export const approvalsNeeded = ({ minors, officialsInvolved }: Pick<Rescue, 'minors' | 'officialsInvolved'>): ApprovalLevel[] =>
  minors || officialsInvolved ? ['agency-head', 'unit-head'] : ['unit-head'];

/** Who approves, and as which heads that person may speak. */
export interface Approver {
  officerId: string;
  levels: readonly ApprovalLevel[];
}

/** Whether somebody may still say go: not to a plan of their own, and once. */
export const mayStillApprove = ({ draftedBy, approvals }: Pick<Rescue, 'draftedBy' | 'approvals'>, officerId: string): boolean =>
  officerId !== draftedBy && !approvals.some((given) => given.officerId === officerId);

/** What this officer may do next with a rescue. */
export const movesFor = (rescue: Rescue, officerId: string): RescueMove[] =>
  allowedActions[rescue.status].filter((move) => move !== 'approveRescue' || mayStillApprove(rescue, officerId));

/** One more go. The rescue is approved with the last one that is needed; nobody says go twice or to a plan of their own. */
export function approve(rescue: Rescue, { officerId, levels }: Approver): Rescue {
  if (!may(rescue, 'approveRescue')) throw rescueNotPlanned(rescue.id, rescue.status);
  if (!mayStillApprove(rescue, officerId)) throw secondPersonNeeded(rescue.id);
  const missing = approvalsNeeded(rescue).filter((level) => !rescue.approvals.some((given) => given.level === level));
  // The head of an agency stands above its units and may speak for one.
  const level = missing.find((each) => levels.includes(each) || (each === 'unit-head' && levels.includes('agency-head')));
  if (!level) throw approvalNotAwaited(rescue.id);
  const approvals = [...rescue.approvals, { level, officerId }];
  return { ...rescue, approvals, status: missing.length === 1 ? 'approved' : 'planned' };
}

/** The team goes, once the go is complete. */
export function start(rescue: Rescue): Rescue {
  if (!may(rescue, 'startRescue')) throw rescueNotApproved(rescue.id, rescue.status);
  return { ...rescue, status: 'started' };
}

/** A rescue can end only once, and only after it has begun. */
export function complete(rescue: Rescue, recovered: number | null): Rescue {
  if (!may(rescue, 'completeRescue')) throw rescueNotStarted(rescue.id, rescue.status);
  return { ...rescue, status: 'completed', recovered };
}

export function callOff(rescue: Rescue, reason: CallOffReason): Rescue {
  if (!may(rescue, 'callOffRescue')) throw rescueEnded(rescue.id, rescue.status);
  return { ...rescue, status: 'called-off', callOffReason: reason };
}
