import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { HeldBack } from './fact-log.js';
import type { FactNote } from './fact-note.js';
import type { MatterMemory, RefusedOrder } from './matter-memory.js';
import type { MatterStages } from './stages.js';

/** How a journey is begun; `memory` is what its predecessor hands over. */
export interface MatterStart {
  matterId: string;
  memory?: MatterMemory;
  /** How many events a history may have before the journey hands over. */
  historyLimit?: number;
}

/** Where a matter stands, for the desk. */
export interface MatterView {
  stages: MatterStages;
  heldBack: readonly HeldBack[];
  waiting: number;
  turnedAway: number;
  refused: readonly RefusedOrder[];
}

/** Facts are told to a journey, those that came together at once; told twice, they change nothing. */
export const factArrived = defineSignal<FactNote[]>('factArrived');
/** A record could not be read; later facts of its source wait for the repaired one. */
export const factHeldBack = defineSignal<[HeldBack]>('factHeldBack');
/** The matter's journey has ended and lets the survivor's go. */
export const survivorReleased = defineSignal('survivorReleased');
/** An operator has seen to a record nobody could read. */
export const recordResolved = defineSignal('recordResolved');
/** How far each stage is and who owns it. */
export const currentStage = defineQuery<MatterView>('currentStage');
