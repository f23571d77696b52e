import { refusalsOf } from '@homeward/contracts';

const { conflict, field, notFound } = refusalsOf('investigation');

export const caseNotFound = () => notFound('case-not-found', 'No such case.');
export const caseNotReviewable = (id: string, status: string) => conflict('case-not-reviewable', `The case ${id} is ${status}.`);
export const caseNotUnderReview = (id: string, status: string) => conflict('case-not-under-review', `The case ${id} is ${status}.`);
export const filingAlreadyProposed = (id: string) =>
  conflict('filing-already-proposed', `A filing proposal for the case ${id} waits already.`);
export const caseNotInvestigated = (id: string, status: string) =>
  conflict('case-not-investigated', `The case ${id} is ${status}.`);
export const caseNotDecided = (id: string, status: string) => conflict('case-not-decided', `The case ${id} is ${status}.`);
export const caseNotClosed = (id: string, status: string) => conflict('case-not-closed', `The case ${id} is ${status}.`);
export const caseEnded = (id: string) => conflict('case-ended', `The case ${id} is closed.`);
export const severityLowered = (id: string) =>
  field('/severity', 'severity-lowered-without-reason', `The severity of the case ${id} only rises by an entry.`);
export const procuratorateUnknown = (pointer: string) =>
  field(pointer, 'procuratorate-unknown', 'This agency is no procuratorate.');
export const courtUnknown = (pointer: string) => field(pointer, 'court-unknown', 'This agency is no court.');
