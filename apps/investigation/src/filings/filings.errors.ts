import { refusalsOf } from '@homeward/contracts';

const { conflict } = refusalsOf('investigation');

export const filingNotProposed = (caseId: string, status: string) =>
  conflict('case-not-under-review', `The filing proposal for the case ${caseId} is ${status}.`);
export const secondPersonNeeded = (caseId: string) =>
  conflict('second-person-needed', `The filing of the case ${caseId} is decided by another person than the one who proposed it.`);
export const waitPeriodNotAllowed = () =>
  conflict('wait-period-not-allowed', 'A report of trafficking or of a missing person is never put off.');
