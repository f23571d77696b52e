import { refusalsOf } from '@homeward/contracts';

const { conflict, field, notFound } = refusalsOf('investigation');

export const supervisionNotFound = () => notFound('supervision-not-found', 'No such supervision.');
/** `need` says what the step would need where only that is missing. */
export const supervisionNotInState = (id: string, status: string, need?: string) =>
  conflict(
    'supervision-not-in-state',
    `The rules know no such step for the supervision ${id}, which is ${status}${need === undefined ? '' : `: ${need}`}.`,
  );
export const groundContradictsCase = (ground: string, status: string) =>
  conflict('ground-contradicts-case', `A case that is ${status} gives no ground for a supervision of the kind ${ground}.`);
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
  field('/addresseeAgencyId', 'police-unknown', 'This agency is not the police organ that has the case.');
export const procuratorateNotHigher = () =>
  field('/toAgencyId', 'procuratorate-not-higher', 'This agency is no procuratorate of a higher level.');
export const noPoliceOrgan = () => field('/addresseeAgencyId', 'police-unknown', 'This agency is no police organ.');
