import { refusalsOf } from '@homeward/contracts';

const { conflict, field, notFound } = refusalsOf('clue-intake');

export const clueNotFound = () => notFound('clue-not-found', 'No such clue.');
export const matterNotFound = () => notFound('matter-not-found', 'No such matter.');
export const regionMissing = () => field('/regionCode', 'region-missing', 'A region code, or a country abroad, is needed.');
export const regionUnknown = (code: string) => field('/regionCode', 'region-unknown', `The region code ${code} never existed.`);
export const regionAbroad = () => field('/country', 'region-abroad', 'A region code stands for a place in China.');
export const narrativeMissing = () => field('/narrative', 'narrative-missing', 'What was told is missing.');
export const kindMissing = () => field('/violationKinds', 'kind-missing', 'At least one kind of violation is needed.');
export const duplicateSourceRef = () =>
  conflict('duplicate-source-ref', 'This channel and source reference stand for another clue.', '/sourceRef');
export const clueNotWaiting = (id: string, status: string) => conflict('clue-not-registered', `The clue ${id} is ${status}.`);
export const clueNotTriaged = (id: string, status: string) => conflict('clue-not-triaged', `The clue ${id} is ${status}.`);
export const clueNotAccepted = (id: string, status: string) => conflict('clue-not-accepted', `The clue ${id} is ${status}.`);
export const clueEnded = (id: string) => conflict('clue-ended', `The clue ${id} has ended.`);
export const severityLowered = (id: string) =>
  conflict('severity-lowered', `The severity of the clue ${id} is lowered by a unit head with a reason only.`);
export const anotherPersonNeeded = (id: string) =>
  conflict('second-person-needed', `The clue ${id} is dismissed by a unit head who did not triage it.`);
export const purposeNotOpen = (id: string, purpose: string) =>
  conflict('purpose-not-open', `The clue ${id} has no open purpose ${purpose}.`, '/purpose');
export const receiptAlreadyIssued = (id: string) => conflict('receipt-already-issued', `The clue ${id} has its receipt.`);
