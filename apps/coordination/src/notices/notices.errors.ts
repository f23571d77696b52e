import { DomainError } from '@homeward/contracts';

export const noticeNotFound = () => new DomainError('not-found', 'coordination.notice-not-found', 'No such notice.');
export const alreadyRead = (id: string) =>
  new DomainError('conflict', 'coordination.notice-already-read', `The notice ${id} has been read.`);
