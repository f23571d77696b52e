import { refusalsOf } from '@homeward/contracts';

const { conflict, field } = refusalsOf('investigation');

export const fileAlreadyReceived = (caseId: string) =>
  conflict('file-already-received', `The file of the case ${caseId} was received already.`);
export const fileNotReceived = (caseId: string) =>
  conflict('file-not-received', `The file of the case ${caseId} has not been received.`);
export const personAlreadyProsecuted = (personId: string) =>
  conflict('person-already-prosecuted', `The person ${personId} is prosecuted already.`);
export const personAlreadyDeclined = (personId: string) =>
  conflict('person-already-declined', `Prosecution of the person ${personId} was declined already.`);
export const offenceMissing = () => field('/offences', 'offence-missing', 'At least one offence is needed.');
export const offenceNotInForce = (code: string) =>
  conflict('offence-not-in-force', `No text of the offence ${code} was in force when the act happened.`);
