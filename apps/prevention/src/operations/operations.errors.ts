import { refusalsOf } from '@homeward/contracts';

const { conflict, field, notFound } = refusalsOf('prevention');

export const operationNotFound = () => notFound('operation-not-found', 'No such operation.');
export const endGivenTwice = () => field('/months', 'end-given-twice', 'Give the last day or the months, not both.');
export const startMissing = () => field('/startsOn', 'start-missing', 'Months are counted from a first day.');
export const daysCrossed = () => field('/endsOn', 'days-crossed', 'The operation ends before it begins.');
export const regionUnknown = (pointer: string) => field(pointer, 'region-unknown', 'This region code never existed.');
export const agencyUnknown = (pointer: string) => field(pointer, 'agency-unknown', 'The registry knows no such agency.');
export const overlapsOwnPredecessor = () =>
  conflict('operation-overlaps-own-predecessor', 'The operation begins before its predecessor has ended.');
export const successorExists = (id: string) => conflict('successor-exists', `The operation ${id} has a successor.`);
export const operationNotOpen = (id: string, status: string) => conflict('operation-not-open', `The operation ${id} is ${status}.`);
export const operationClosed = (id: string) => conflict('operation-closed', `The rule of the operation ${id} is frozen.`);
export const notAnExtension = () => field('/endsOn', 'not-an-extension', 'The new last day is not later.');
export const operationStillRuns = (id: string) =>
  conflict('operation-still-runs', `The last day of the operation ${id} has not passed.`);
export const reportNotFrozen = (id: string) => conflict('report-not-frozen', `The operation ${id} has not ended.`);
export const reportMissing = (id: string, status: string) =>
  conflict('report-missing', `The operation ${id} is ${status}; its closing report does not wait for a signature.`);
export const reportAlreadyWritten = (id: string) => conflict('report-already-written', `The operation ${id} has its report.`);
export const participantNeeded = (id: string) =>
  conflict('participant-needed', `The lead of the operation ${id} does not sign twice.`);
export const alreadySigned = (id: string) => conflict('already-signed', `The agency has signed for the operation ${id}.`);
export const secondSignatureMissing = (id: string) =>
  conflict('second-signature-missing', `Nobody of a second organ has signed for the operation ${id}.`);
