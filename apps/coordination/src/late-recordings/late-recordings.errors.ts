import { refusalsOf } from '@homeward/contracts';

const { field, notFound } = refusalsOf('coordination');

export const lateRecordingNotFound = () => notFound('late-recording-not-found', 'No such late recording.');

export const factUnknown = (fact: string) => field('/act/fact', 'late-recording-fact-unknown', `No act leaves the fact ${fact}.`);

export const placeMissing = () =>
  field('/matterId', 'late-recording-place-missing', 'Name the matter, or the row in /act/rowId: what is agreed to is one act.');

export const notLate = () =>
  field('/act/occurred', 'late-recording-not-late', 'The act lies less than a day back: one officer can record it.');
