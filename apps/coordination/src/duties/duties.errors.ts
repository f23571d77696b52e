import { DomainError } from '@homeward/contracts';

export const dutyNotFound = () => new DomainError('not-found', 'coordination.duty-not-found', 'Not found.');

export const explanationNotFound = () =>
  new DomainError('not-found', 'coordination.explanation-not-found', 'No version of this duty was explained so.');

export const holderNotOfOwner = () =>
  new DomainError('conflict', 'coordination.holder-not-of-owner', 'A duty is held by an officer of the agency that owes it.');

export const pauseNotProvided = () =>
  new DomainError('conflict', 'coordination.pause-not-provided', 'A clock stands still by a rule alone, never by hand.');

export const dutyOver = () => new DomainError('conflict', 'coordination.duty-final', 'The duty has ended already.');

export const snoozePastDue = () =>
  new DomainError('conflict', 'coordination.snooze-past-due', 'A duty is not put aside past its due date.');

export const snoozeInPast = () => {
  const detail = 'This moment of return has passed; choose one that lies ahead.';
  return new DomainError('invalid', 'coordination.snooze-in-past', detail, {
    errors: [{ pointer: '/until', code: 'snooze-in-past', detail }],
  });
};

export const matterWithItself = () => {
  const detail = 'A matter is not merged with itself.';
  const code = 'coordination.matter-with-itself';
  return new DomainError('invalid', code, detail, { errors: [{ pointer: '/otherMatterId', code: 'matter-with-itself', detail }] });
};

export const mattersMergedAlready = () =>
  new DomainError('conflict', 'coordination.matters-merged-already', 'One of the matters is merged already.');

export const mattersNotMerged = () => new DomainError('conflict', 'coordination.matters-not-merged', 'The matters are not merged.');
