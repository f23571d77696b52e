import { condition, continueAsNew, defineQuery, setHandler, workflowInfo } from '@temporalio/workflow';
import { emptyLog, holdBack, record, type FactLog, type HeldBack } from './fact-log.js';
import type { FactNote } from './fact-note.js';
import { keepWatch } from './keep-watch.js';
import { factArrived, factHeldBack } from './matter-journey.messages.js';
import { coordination } from './orders.js';
import { hear, type Wakes } from './wakes.js';

/** What an operation's journey knows. Plain JSON. */
export interface OperationMemory {
  log: FactLog;
  wakes: Wakes;
  isClosed: boolean;
}

/** How an operation's journey is begun; `memory` is what its predecessor hands over. */
export interface OperationStart {
  operationId: string;
  memory?: OperationMemory;
}

/** What an operation's journey waits behind. */
export const heldBackNow = defineQuery<readonly HeldBack[]>('heldBackNow');

/** Watches the duties of a special operation until its closing report is signed. */
export async function operationJourney({ operationId, memory: handedOver }: OperationStart): Promise<void> {
  let memory = handedOver ?? { log: emptyLog, wakes: {}, isClosed: false };

  setHandler(heldBackNow, () => memory.log.heldBack);
  setHandler(factArrived, (...notes) => {
    memory = notes.reduce(remember, memory);
  });
  setHandler(factHeldBack, (held) => {
    memory = { ...memory, log: holdBack(memory.log, held) };
  });

  const tell = async (): Promise<void> => {
    // An operation ends when its report is signed, for which there is a duty.
    await condition(() => memory.isClosed || workflowInfo().continueAsNewSuggested);
    if (!memory.isClosed) await continueAsNew<typeof operationJourney>({ operationId, memory });
  };

  await Promise.all([
    tell(),
    keepWatch({
      wakes: () => memory.wakes,
      settle: (wakes) => {
        memory = { ...memory, wakes };
      },
      fireDue: () => coordination.fireDue({ matterId: operationId }),
      isOver: () => memory.isClosed,
    }),
  ]);
}

function remember(memory: OperationMemory, note: FactNote): OperationMemory {
  const { log, news } = record(memory.log, note);
  return news.reduce(
    (before, each) => ({
      ...before,
      wakes: hear(before.wakes, each),
      isClosed: before.isClosed || each.name === 'operation.closed',
    }),
    { ...memory, log },
  );
}
