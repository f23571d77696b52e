import { refusalsOf } from '@homeward/contracts';

const { conflict } = refusalsOf('rehabilitation');

export const secondPersonNeeded = (id: string) =>
  conflict('second-person-needed', `Another person than the one who proposed decides about the row ${id}.`);
