import { DomainError, refusalsOf, type FieldError } from '@homeward/contracts';

const { conflict, notFound } = refusalsOf('coordination');

export const calendarNotFound = () => notFound('calendar-not-found', 'No such calendar.');

export const calendarInForce = () => conflict('calendar-in-force', 'This calendar is in force: bring the years it lacks.');

export const calendarInvalid = (errors: FieldError[]) =>
  new DomainError('invalid', 'coordination.calendar-invalid', 'The calendar has errors.', { errors });
