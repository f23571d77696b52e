import { refusalsOf } from '@homeward/contracts';

const { conflict, notFound } = refusalsOf('rescue');

export const rescueNotFound = () => notFound('rescue-not-found', 'No such rescue.');
export const minorWithoutFemaleStaff = () =>
  conflict('minor-without-female-staff', 'A girl is to be rescued, and no woman is in the team.');
export const rescueNotPlanned = (id: string, status: string) => conflict('rescue-not-planned', `The rescue ${id} is ${status}.`);
export const rescueNotApproved = (id: string, status: string) => conflict('rescue-not-approved', `The rescue ${id} is ${status}.`);
export const rescueNotStarted = (id: string, status: string) => conflict('rescue-not-started', `The rescue ${id} is ${status}.`);
export const rescueEnded = (id: string, status: string) => conflict('rescue-ended', `The rescue ${id} is ${status}.`);
export const secondPersonNeeded = (id: string) =>
  conflict('second-person-needed', `Another person has to approve the rescue ${id}.`);
export const approvalNotAwaited = (id: string) =>
  conflict('approval-not-awaited', `The approval that the rescue ${id} waits for is another one.`);
export const personsNotAccounted = (id: string, counted: number | null) =>
  conflict('persons-not-accounted', `For the rescue ${id}, ${counted ?? 'an unknown number of'} persons are recorded.`);
