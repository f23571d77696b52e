import { DomainError } from '@homeward/contracts';
import { fieldRefused } from '../cases/cases.errors.js';

const conflict = (code: string, message: string) => new DomainError('conflict', `investigation.${code}`, message);

export const supervisionNotFound = () =>
  new DomainError('not-found', 'investigation.supervision-not-found', 'No such supervision.');
export const supervisionNotInState = (id: string, status: string) =>
  conflict('supervision-not-in-state', `The rules know no such step for the supervision ${id}, which is ${status}.`);
export const supervisionOpen = (caseId: string) =>
  conflict('supervision-open', `A supervision of the case ${caseId} is open already.`);
export const filingNoticeNotApproved = (id: string) =>
  conflict(
    'filing-notice-not-approved',
    `The notice of the supervision ${id} needs a proposal and the decision of another person.`,
  );
export const noticeAlreadyProposed = (id: string) =>
  conflict('notice-already-proposed', `A notice of the supervision ${id} waits for its decision.`);
export const correctionTooEarly = (id: string) =>
  conflict('correction-too-early', `The 15 days of the notice of the supervision ${id} are not over.`);
export const reportTooEarly = (id: string) =>
  conflict('report-too-early', `The time of the correction notice of the supervision ${id} is not over.`);
export const reviewPeriodNotOver = (id: string) =>
  conflict('review-period-not-over', `The time for the filing decision still runs for the supervision ${id}.`);
export const policeUnknown = () =>
  fieldRefused('/addresseeAgencyId', 'police-unknown', 'This agency is not the police organ that has the case.');
export const procuratorateNotHigher = () =>
  fieldRefused('/toAgencyId', 'procuratorate-not-higher', 'This agency is no procuratorate of a higher level.');
