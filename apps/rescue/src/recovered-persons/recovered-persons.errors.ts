import { refusalsOf } from '@homeward/contracts';

const { conflict, field, notFound } = refusalsOf('rescue');

export const recoveredPersonNotFound = () => notFound('recovered-person-not-found', 'No such recovered person.');
export const rescueUnknown = () => notFound('rescue-not-found', 'No such rescue.');
export const wishMissing = () => field('/wish', 'wish-missing', 'What the adult wants has to be recorded.');
export const personAlreadyRecovered = (id: string) =>
  conflict('person-already-recovered', `The person ${id} is in safe hands already.`);
export const personHandedOver = (id: string) => conflict('person-handed-over', `The recovered person ${id} has been handed over.`);
