import { Client, Connection } from '@temporalio/client';
import { namespace } from '../engine-set.js';
import type { Installation } from '../installation.js';

/** The journeys of a matter, of the matter itself and of each survivor, with the number of events in their histories. */
export async function journeyEvents(installation: Installation, matterId: string): Promise<Map<string, number>> {
  const address = `127.0.0.1:${installation.ports.engines.temporal.frontend}`;
  const connection = await Connection.connect({ address });
  try {
    const { workflow } = new Client({ connection, namespace });
    const events = new Map<string, number>();
    for await (const { workflowId, runId } of workflow.list({ query: `WorkflowId STARTS_WITH 'matter:${matterId}'` })) {
      const history = await workflow.getHandle(workflowId, runId).fetchHistory();
      events.set(`${workflowId} ${runId}`, history.events?.length ?? 0);
    }
    return events;
  } finally {
    await connection.close();
  }
}
