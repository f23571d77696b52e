import { DomainError, type FieldError } from '@homeward/contracts';

export const calendarNotFound = () => new DomainError('not-found', 'coordination.calendar-not-found', 'No such calendar.');

export const calendarInForce = () =>
  new DomainError('conflict', 'coordination.calendar-in-force', 'This calendar is in force: bring the years it lacks.');

export const calendarInvalid = (errors: FieldError[]) =>
  new DomainError('invalid', 'coordination.calendar-invalid', 'The calendar has errors.', { errors });
