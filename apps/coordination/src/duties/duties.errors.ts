import { DomainError, refusalsOf } from '@homeward/contracts';

const { conflict, field, notFound } = refusalsOf('coordination');

export const dutyNotFound = () => notFound('duty-not-found', 'Not found.');

/** Several agencies read a duty; the one that owes it acts on it, and those whom it addresses. */
export const otherAgencysDuty = (id: string) =>
  new DomainError(
    'forbidden',
    'coordination.other-agencys-duty',
    `Another agency owes the duty ${id}, and nothing in it waits for you.`,
  );

export const explanationNotFound = () => notFound('explanation-not-found', 'No version of this duty was explained so.');

export const holderNotOfOwner = () =>
  field('/holderId', 'holder-not-of-owner', 'A duty is held by an officer of the agency that owes it.');

export const pauseNotProvided = () => conflict('pause-not-provided', 'A clock stands still by a rule alone, never by hand.');

export const dutyOver = () => conflict('duty-final', 'The duty has ended already.');

export const ownDuty = () => conflict('own-duty', 'The own agency owes this duty itself.');

export const remindedToday = () => conflict('duty-reminded-today', 'This agency has reminded of the duty today.');

export const snoozePastDue = () => conflict('snooze-past-due', 'A duty is not put aside past its due date.', '/until');

export const snoozeInPast = () =>
  field('/until', 'snooze-in-past', 'This moment of return has passed; choose one that lies ahead.');

export const matterWithItself = () => field('/otherMatterId', 'matter-with-itself', 'A matter is not merged with itself.');

export const mattersMergedAlready = () => conflict('matters-merged-already', 'One of the matters is merged already.');

export const mattersNotMerged = () => conflict('matters-not-merged', 'The matters are not merged.');
