import { DomainError } from '@homeward/contracts';

export const calendarNotFound = () => new DomainError('not-found', 'coordination.calendar-not-found', 'No such calendar.');
