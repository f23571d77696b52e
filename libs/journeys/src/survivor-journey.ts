import { condition, setHandler } from '@temporalio/workflow';
import { survivorReleased } from './matter-journey.messages.js';

/** Whose journey it is. */
export interface SurvivorStart {
  matterId: string;
  personId: string;
}

/**
 * Stands for one survivor as long as the matter looks after them. The facts about the survivor are told to the matter's journey alone, which
 * holds the stages: a second telling would double the history.
 */
export async function survivorJourney(_start: SurvivorStart): Promise<void> {
  let isReleased = false;
  setHandler(survivorReleased, () => {
    isReleased = true;
  });

  // May last for years: the duties of the survivor's stages have ladders of their own.
  await condition(() => isReleased);
}
