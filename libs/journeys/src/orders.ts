import { ActivityFailure, ApplicationFailure, proxyActivities } from '@temporalio/workflow';
import type { CoordinationActivities, InvestigationActivities, PreventionActivities } from './activities.js';

/** One transaction of a service. It is tried for as long as the service is away; only a refusal by a rule ends it. */
const shortWrite = {
  startToCloseTimeout: '20 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
} as const;

/** Each service takes its orders from the task queue of its name. */
export const investigation = proxyActivities<InvestigationActivities>({ taskQueue: 'investigation', ...shortWrite });
export const prevention = proxyActivities<PreventionActivities>({ taskQueue: 'prevention', ...shortWrite });
export const coordination = proxyActivities<CoordinationActivities>({ taskQueue: 'coordination', ...shortWrite });

/** The code under which a service refused an order; anything else is no refusal and is thrown on. */
export function refusalOf(error: unknown): string {
  if (error instanceof ActivityFailure && error.cause instanceof ApplicationFailure) return error.cause.type ?? 'refused';
  throw error;
}
