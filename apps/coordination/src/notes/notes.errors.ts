import { DomainError } from '@homeward/contracts';

export const noteNotFound = () => new DomainError('not-found', 'coordination.note-not-found', 'No such note.');
export const operationNotFound = () => new DomainError('not-found', 'coordination.operation-not-found', 'No such operation.');
export const noteWithoutPlace = () => {
  const detail = 'A note belongs to one matter or to one operation.';
  return new DomainError('invalid', 'coordination.note-without-place', detail, {
    errors: [{ pointer: '/matterId', code: 'note-without-place', detail }],
  });
};
