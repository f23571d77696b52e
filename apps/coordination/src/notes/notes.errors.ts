import { refusalsOf } from '@homeward/contracts';

const { field, notFound } = refusalsOf('coordination');

export const noteNotFound = () => notFound('note-not-found', 'No such note.');
export const operationNotFound = () => notFound('operation-not-found', 'No such operation.');
export const noteWithoutPlace = () => field('/matterId', 'note-without-place', 'A note belongs to one matter or to one operation.');
