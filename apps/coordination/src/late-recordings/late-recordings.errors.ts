import { DomainError } from '@homeward/contracts';

export const lateRecordingNotFound = () =>
  new DomainError('not-found', 'coordination.late-recording-not-found', 'No such late recording.');

export const factUnknown = (fact: string) => invalid('late-recording-fact-unknown', '/act/fact', `No act leaves the fact ${fact}.`);

export const placeMissing = () =>
  invalid('late-recording-place-missing', '/matterId', 'Name the matter, or the row in /act/rowId: what is agreed to is one act.');

export const notLate = () =>
  invalid('late-recording-not-late', '/act/occurred', 'The act lies less than a day back: one officer can record it.');

function invalid(code: string, pointer: string, detail: string): DomainError {
  return new DomainError('invalid', `coordination.${code}`, detail, { errors: [{ pointer, code, detail }] });
}
