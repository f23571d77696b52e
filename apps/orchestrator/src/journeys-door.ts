import type { Fact } from '@homeward/contracts';
import {
  factArrived,
  factHeldBack,
  journeysTaskQueue,
  matterJourney,
  matterJourneyId,
  operationJourney,
  operationJourneyId,
  parkedRecord,
  parkedRecordId,
  type FactNote,
  type HeldBack,
} from '@homeward/journeys';
import type { UnreadableNote } from '@homeward/messaging';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, type WorkflowClient } from '@temporalio/client';
import { routeOf, type Telling } from './routing.js';

/** What became of a fact: told to a journey, of no use to any, or too late for a journey that has finished. */
export type Outcome = 'told' | 'unheard' | 'late';

/** What became of a record nobody could read: a journey waits for it, or it is kept by its place. */
export type HoldOutcome = 'held-back' | 'parked';

/** Tells journeys the facts they need. While Temporal is away it throws, and the reader tries again. */
export class JourneysDoor {
  constructor(private readonly workflows: WorkflowClient) {}

  /** Facts of one key in order, each journey told once of what came together for it: a telling by itself costs the journey four events. */
  async tell(facts: readonly Fact[]): Promise<Outcome[]> {
    const tellings = facts.map(routeOf).filter((telling) => telling !== null);
    const outcomes = facts.slice(tellings.length).map((): Outcome => 'unheard');
    for (const run of runsOf(tellings)) {
      const outcome = await this.tellTogether(run);
      outcomes.push(...run.told.map(() => outcome));
    }
    return outcomes;
  }

  private async tellTogether({ told }: Run): Promise<Outcome> {
    try {
      await this.signal(told);
      return 'told';
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return 'late';
      throw error;
    }
  }

  /** A record whose key can be read holds back later facts of its source; any other is kept by its place until an operator has seen to it. */
  async holdBack({ source, key, seq, topic, partition, offset, reason }: UnreadableNote): Promise<HoldOutcome> {
    const place = { topic, partition, offset, reason };
    if (key !== null && seq !== null) {
      const held = { source, seq: Number(seq), ...place };
      if (await this.isHeldBy(matterJourneyId(key), held)) return 'held-back';
      if (await this.isHeldBy(operationJourneyId(key), held)) return 'held-back';
    }
    await this.park(place);
    return 'parked';
  }

  private async signal(told: Run['told']): Promise<void> {
    const [{ journey, about, workflowId }] = told;
    const notes: FactNote[] = told.map(({ note }) => note);
    const mayBeginAgain = told.some((telling) => telling.mayBeginAgain);
    const options = {
      workflowId,
      taskQueue: journeysTaskQueue,
      signal: factArrived,
      signalArgs: notes,
      workflowIdReusePolicy: mayBeginAgain ? 'ALLOW_DUPLICATE' : 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    } as const;
    if (journey === 'matter') await this.workflows.signalWithStart(matterJourney, { ...options, args: [{ matterId: about }] });
    else await this.workflows.signalWithStart(operationJourney, { ...options, args: [{ operationId: about }] });
  }

  private async isHeldBy(workflowId: string, held: HeldBack): Promise<boolean> {
    try {
      await this.workflows.getHandle(workflowId).signal(factHeldBack, held);
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  /** A repeat finds the place kept already, or settled. */
  private async park(place: { topic: string; partition: number; offset: string; reason: string }): Promise<void> {
    try {
      await this.workflows.start(parkedRecord, {
        workflowId: parkedRecordId(place),
        taskQueue: journeysTaskQueue,
        args: [place],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
}

interface Run {
  told: [Telling, ...Telling[]];
}

/** Neighbours for the same journey go together; what reopens a matter is told by itself, for what stands before it may end the life before. */
function runsOf(tellings: readonly Telling[]): Run[] {
  const runs: Run[] = [];
  for (const telling of tellings) {
    const last = runs.at(-1);
    if (last?.told[0].workflowId === telling.workflowId && telling.note.name !== 'matter.reopened') last.told.push(telling);
    else runs.push({ told: [telling] });
  }
  return runs;
}
