import { condition } from '@temporalio/workflow';
import type { DutyWake } from './activities.js';
import { earliest, isEarlier, merge, untilTwoSecondsAfter, type Wakes } from './wakes.js';

/** What the watch needs of its journey. */
export interface Watched {
  wakes: () => Wakes;
  /** The journey's wakes from now on. */
  settle: (wakes: Wakes) => void;
  fireDue: () => Promise<DutyWake[]>;
  isOver: () => boolean;
}

/** The second hand. It asks two seconds after the instant; the duty rows decide. Runs beside the story while the matter is open. */
export async function keepWatch({ wakes, settle, fireDue, isOver }: Watched): Promise<void> {
  while (!isOver()) {
    const next = earliest(wakes());
    const sooner = () => isOver() || isEarlier(earliest(wakes()), next);
    const told = next === null ? (await condition(sooner), true) : await condition(sooner, untilTwoSecondsAfter(next));
    if (told || earliest(wakes()) !== next) continue;
    const asked = wakes();
    const answer = await fireDue();
    settle(merge(asked, wakes(), answer));
  }
}
