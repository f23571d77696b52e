import { factsOfStages } from './stage-ledger.js';

const armedDuties = ['duty.opened', 'duty.moved', 'duty.resumed', 'duty.escalated', 'duty.missed'];
const settledDuties = ['duty.met', 'duty.cancelled', 'duty.lapsed', 'duty.elapsed'];
/** These say who owns a stage and order nothing. */
const forTheDeskAlone = new Set([
  'transfer.accepted',
  'case.filed',
  'placement.changed',
  'plan.agreed',
  'lesson.requested',
  'adoption.registered',
]);

/** The facts each kind of journey needs; no other is carried to it, for every fact lengthens its history. */
export const factsHeardBy = {
  matter: [
    ...factsOfStages.filter((name) => !forTheDeskAlone.has(name)),
    ...armedDuties,
    ...settledDuties,
    'matter.closed',
    'matter.reopened',
  ],
  operation: ['operation.opened', 'operation.closed', ...armedDuties, ...settledDuties],
} as const satisfies Record<string, readonly string[]>;
