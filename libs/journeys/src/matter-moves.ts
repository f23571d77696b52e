import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { getExternalWorkflowHandle, ParentClosePolicy, sleep, startChild, WorkflowIdReusePolicy } from '@temporalio/workflow';
import type { CloseMatter, OpenCase, Order } from './activities.js';
import { survivorJourneyId } from './journey-ids.js';
import { survivorReleased } from './matter-journey.messages.js';
import type { MatterMemory } from './matter-memory.js';
import type { Move } from './matter-plan.js';
import { coordination, investigation, prevention, refusalOf } from './orders.js';
import { enterOrderedCase } from './stage-ledger.js';
import { survivorJourney } from './survivor-journey.js';

/** What to remember of a move; the memory may have grown while it was carried out. */
export type After = (memory: MatterMemory) => MatterMemory;

/** Carries out one move of a matter's story. */
export async function carryOut(move: Move, memory: MatterMemory): Promise<After> {
  switch (move.kind) {
    case 'follow':
      return follow(memory, move.personId);
    case 'open-case':
      return openCase(move.order, memory);
    case 'request-lesson':
      return requestLesson(move.order);
    case 'close':
      return close(move.order, memory.news);
    case 'wait':
    case 'end':
      return (unchanged) => unchanged;
  }
}

/** The survivor's journey outlives this run of the matter's. */
async function follow({ matterId, life }: MatterMemory, personId: string): Promise<After> {
  try {
    await startChild(survivorJourney, {
      workflowId: survivorJourneyId(matterId, personId),
      workflowIdReusePolicy: life === 0 ? WorkflowIdReusePolicy.REJECT_DUPLICATE : WorkflowIdReusePolicy.ALLOW_DUPLICATE,
      parentClosePolicy: ParentClosePolicy.ABANDON,
      args: [{ matterId, personId }],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  return (memory) => ({ ...memory, followed: [...memory.followed, personId] });
}

/** Lets a survivor's journey go; one that has gone already needs no telling. */
export async function release(matterId: string, personId: string): Promise<void> {
  await getExternalWorkflowHandle(survivorJourneyId(matterId, personId))
    .signal(survivorReleased)
    .catch(() => undefined);
}

async function openCase(order: OpenCase, { life }: MatterMemory): Promise<After> {
  const { orderId, kind, agencyId } = order;
  const asked: After = (memory) => ({ ...memory, ordered: [...memory.ordered, kind] });
  try {
    const { caseId } = await investigation.openCase(order);
    return (memory) => ({ ...asked(memory), ledger: enterOrderedCase(memory.ledger, { caseId, kind, agencyId }) });
  } catch (error) {
    return refusalOf(error) === 'matter-closed' ? closedMeanwhile(order, life) : refused(orderId, error, asked);
  }
}

/** The matter closed while a clue was accepted. Until it is reopened for that clue the case waits; where it is open again, the service will hear of it. */
async function closedMeanwhile({ matterId }: OpenCase, life: number): Promise<After> {
  if ((await coordination.matterState({ matterId })) === 'closed')
    return (memory) => (memory.life === life ? { ...memory, isClosed: true } : memory);
  await sleep('20 seconds');
  return (unchanged) => unchanged;
}

async function requestLesson(order: Order): Promise<After> {
  const asked: After = (memory) => ({ ...memory, lessonAsked: true });
  try {
    await prevention.requestLesson(order);
    const requested = { agencyId: order.agencyId, isRecorded: false };
    return (memory) => ({ ...asked(memory), ledger: { ...memory.ledger, lesson: memory.ledger.lesson ?? requested } });
  } catch (error) {
    return refused(order.orderId, error, asked);
  }
}

/** Open duties refuse the closing; it is asked again when there is news. */
async function close(order: CloseMatter, askedAt: number): Promise<After> {
  try {
    await coordination.closeMatter(order);
    return (memory) => ({ ...memory, isClosed: true });
  } catch (error) {
    return refused(order.orderId, error, (memory) => ({ ...memory, closingAskedAt: askedAt }));
  }
}

function refused(orderId: string, error: unknown, asked: After): After {
  const code = refusalOf(error);
  return (memory) => ({
    ...asked(memory),
    refused: [...memory.refused.filter((each) => each.orderId !== orderId), { orderId, code }],
  });
}
