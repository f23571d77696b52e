import { DomainError, type FieldError } from '@homeward/contracts';
import { codeOfErrors } from './pack-errors-code.js';
import type { DraftKind } from './policy-draft.js';

const refusal = (kind: ConstructorParameters<typeof DomainError>[0], code: string, detail: string, errors?: FieldError[]) =>
  new DomainError(kind, `coordination.${code}`, detail, errors === undefined ? {} : { errors });

export const packNotFound = () => refusal('not-found', 'pack-not-found', 'No such version of a pack.');
export const calendarYearNotFound = () => refusal('not-found', 'calendar-year-not-found', 'No such year of a calendar.');
export const notFoundOf = (kind: DraftKind) => (kind === 'pack' ? packNotFound : calendarYearNotFound);
export const jobNotFound = () => refusal('not-found', 'job-not-found', 'No such piece of work.');
export const jobNotRunning = () => refusal('conflict', 'job-not-running', 'This work has ended already.');

export const alreadyEnded = (kind: DraftKind) =>
  refusal('conflict', `${kind}-not-open`, 'What is in force, or was given up, is not changed any more.');

export const notProposed = () => refusal('conflict', 'pack-not-proposed', 'Nobody has proposed this yet.');

export const simulationOnly = () => refusal('conflict', 'simulation-only', 'What was rehearsed takes no effect.');

export const packInvalid = (errors: FieldError[], content: Record<string, unknown>) => {
  const code = codeOfErrors(errors, content);
  return refusal('invalid', code, `The pack has ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}.`, errors);
};

export const versionNotAbove = () => {
  const detail = 'The version must be above the one in force, and no draft may have it.';
  return refusal('conflict', 'pack-version-not-above', detail, [
    { pointer: '/pack/version', code: 'pack-version-not-above', detail },
  ]);
};

export const runningRowUnknown = (rows: readonly number[]) => {
  const detail = 'This row is in neither version.';
  return refusal(
    'invalid',
    'running-row-unknown',
    'A row named as running is in neither version.',
    rows.map((index) => ({ pointer: `/running/${index}`, code: 'running-row-unknown', detail })),
  );
};

export const warningsNotWaived = (errors: FieldError[]) =>
  refusal('conflict', 'warnings-not-waived', 'A warning needs a reason why it may stand.', errors);

export const previewNotSeen = () =>
  refusal('conflict', 'preview-not-seen', 'Preview the impact first, against the policy in force, and name its hash.');

export const publishNeedsSecondPerson = () =>
  refusal('conflict', 'publish-needs-second-person', 'A second person publishes, having seen the same impact as the first one.');

export const publishOutsideRegion = () =>
  refusal('forbidden', 'publish-outside-region', 'This reaches beyond the region of your agency.');

export const calendarYearIncomplete = (errors: FieldError[]) =>
  refusal('invalid', 'calendar-year-incomplete', 'The year does not match its notice.', errors);
