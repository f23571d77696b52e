import { EngineError } from '@homeward/engines';
import type { WorkflowClient, WorkflowHandle } from '@temporalio/client';
import { namespace } from './engine-set.js';
import type { Installation } from './installation.js';

/** A record that nobody could read and that belongs to no known matter: where it lies, why it was set aside, and since when. */
export interface ParkedPlace {
  place: string;
  reason: string;
  since: string;
}

/** How an operator settles it: who asks, who consents, and why. */
export interface Settlement {
  by: string;
  consenting: string;
  reason: string;
}

const prefix = 'parked:';
const open = `WorkflowType = 'parkedRecord' AND ExecutionStatus = 'Running'`;

/** All records that wait for an operator, the oldest first. */
export const parkedPlaces = (installation: Installation): Promise<ParkedPlace[]> =>
  withWorkflows(installation, async (workflows) => {
    const places: ParkedPlace[] = [];
    for await (const { workflowId, startTime } of workflows.list({ query: open })) {
      const reason = await reasonOf(workflows.getHandle(workflowId));
      places.push({ place: workflowId.slice(prefix.length), reason, since: startTime.toISOString() });
    }
    return places.sort((a, b) => a.since.localeCompare(b.since));
  });

/** Settles one record. Who asked, who consented and why stays in the history of what kept it. */
export const settlePlace = (installation: Installation, place: string, settlement: Settlement): Promise<void> =>
  withWorkflows(installation, async (workflows) => {
    const handle = workflows.getHandle(`${prefix}${place}`);
    const { status } = await handle.describe().catch((cause: unknown) => {
      throw new EngineError(`no record is parked at ${place}`, { fix: './homeward redrive orchestrator lists them', cause });
    });
    if (status.name !== 'RUNNING') throw new EngineError(`the record at ${place} has been settled already`);
    await handle.signal('recordResolved', settlement);
  });

async function reasonOf(handle: WorkflowHandle): Promise<string> {
  const { events } = await handle.fetchHistory();
  const data = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]?.data;
  const told: unknown = data ? JSON.parse(Buffer.from(data).toString('utf8')) : undefined;
  return typeof told === 'object' && told !== null && 'reason' in told ? String(told.reason) : 'unknown';
}

async function withWorkflows<Result>(
  { ports }: Installation,
  work: (workflows: WorkflowClient) => Promise<Result>,
): Promise<Result> {
  // Loaded only here: every other command would wait for it.
  const { Connection, WorkflowClient: Workflows } = await import('@temporalio/client');
  const address = `127.0.0.1:${ports.engines.temporal.frontend}`;
  const connection = await Connection.connect({ address }).catch((cause: unknown) => {
    throw new EngineError('Temporal does not answer', { fix: './homeward up', cause });
  });
  try {
    return await work(new Workflows({ connection, namespace }));
  } finally {
    await connection.close();
  }
}
