import { refusalsOf } from '@homeward/contracts';

const { conflict, field } = refusalsOf('investigation');

export const noVictim = (personId: string) => conflict('not-a-victim-of-case', `The person ${personId} is no victim of this case.`);
export const minorToldAlone = () =>
  field('/told', 'minor-told-through-representative', 'A minor is told through the representative.');
export const alreadyTold = (personId: string) => conflict('rights-already-told', `The person ${personId} was told already.`);
