import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { holdBack } from './fact-log.js';
import { keepWatch } from './keep-watch.js';
import { currentStage, factArrived, factHeldBack, type MatterStart, type MatterView } from './matter-journey.messages.js';
import { newMemory, remember, type MatterMemory } from './matter-memory.js';
import { carryOut, release } from './matter-moves.js';
import { nextMove } from './matter-plan.js';
import { coordination } from './orders.js';
import { stagesOf } from './stages.js';

/** The story of one matter, from its first clue to its closing. */
export async function matterJourney({ matterId, memory: handedOver, historyLimit }: MatterStart): Promise<void> {
  let memory = handedOver ?? newMemory(matterId);
  let isOver = false;
  const isTooLong = () => workflowInfo().continueAsNewSuggested || workflowInfo().historyLength >= (historyLimit ?? longestHistory);

  setHandler(currentStage, () => viewOf(memory));
  setHandler(factArrived, (...notes) => {
    memory = notes.reduce(remember, memory);
  });
  setHandler(factHeldBack, (held) => {
    memory = { ...memory, log: holdBack(memory.log, held) };
  });

  const tell = async (): Promise<void> => {
    if (memory.standing === 'unasked') {
      const standing = await coordination.matterState({ matterId });
      memory = { ...memory, standing };
    }
    while (!isOver) {
      // People decide what happens next; their duties have ladders, so this wait needs no end of its own.
      await condition(() => nextMove(memory).kind !== 'wait' || isTooLong());
      const move = nextMove(memory);
      if (move.kind === 'wait')
        await continueAsNew<typeof matterJourney>({ ...handOver(memory), ...(historyLimit && { historyLimit }) });
      const after = await carryOut(move, memory);
      memory = after(memory);
      isOver = move.kind === 'end';
    }
    await Promise.all(memory.followed.map((personId) => release(matterId, personId)));
  };

  await Promise.all([
    tell(),
    keepWatch({
      wakes: () => memory.wakes,
      settle: (wakes) => {
        memory = { ...memory, wakes };
      },
      fireDue: () => coordination.fireDue({ matterId }),
      isOver: () => isOver,
    }),
  ]);
}

/** Temporal's own limit lies far above; a shorter history is told again faster. */
const longestHistory = 4_000;

const handOver = (memory: MatterMemory): MatterStart => ({ matterId: memory.matterId, memory });

function viewOf({ ledger, log, refused }: MatterMemory): MatterView {
  const { heldBack, waiting, turnedAway } = log;
  return { stages: stagesOf(ledger), heldBack, waiting: waiting.length, turnedAway, refused };
}
