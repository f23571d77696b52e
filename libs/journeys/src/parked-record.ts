import { condition, setHandler } from '@temporalio/workflow';
import { recordResolved } from './matter-journey.messages.js';

/** Where a record lies that nobody could read, and why. */
export interface ParkedReference {
  topic: string;
  partition: number;
  offset: string;
  reason: string;
}

/** Keeps the place of a record that belongs to no known journey until an operator has seen to it. */
export async function parkedRecord(_reference: ParkedReference): Promise<void> {
  let isResolved = false;
  setHandler(recordResolved, () => {
    isResolved = true;
  });

  // Lasts until a person acts: open workflows of this kind page the operators.
  await condition(() => isResolved);
}
