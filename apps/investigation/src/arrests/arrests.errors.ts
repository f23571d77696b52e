import { refusalsOf } from '@homeward/contracts';

const { conflict } = refusalsOf('investigation');

export const arrestAlreadyRequested = (personId: string) =>
  conflict('arrest-already-requested', `A request for the arrest of ${personId} waits for its answer.`);
export const arrestNotRequested = (personId: string) =>
  conflict('arrest-not-requested', `No request for the arrest of ${personId} waits here.`);
