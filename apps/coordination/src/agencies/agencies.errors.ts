import { DomainError } from '@homeward/contracts';

const field = (pointer: string, code: string, detail: string) =>
  new DomainError('invalid', `coordination.${code}`, detail, { errors: [{ pointer, code, detail }] });

export const agencyNotFound = () => new DomainError('not-found', 'coordination.agency-not-found', 'No such agency.');
export const regionUnknown = (code: string) =>
  field('/regionCode', 'region-unknown', `The region code ${code} never existed in this country.`);
export const timeZoneUnknown = (zone: string) => field('/timeZone', 'time-zone-unknown', `There is no time zone ${zone}.`);
export const agencyCircle = (pointer: string) => field(pointer, 'agency-circle', 'The agency would stand above or after itself.');
export const endsBeforeBeginning = () => field('/validTo', 'ends-before-beginning', 'The last day lies before the first.');
export const agencyHasOpenDuties = (id: string) =>
  new DomainError('conflict', 'coordination.agency-has-open-duties', `The agency ${id} has open duties and no successor.`);
export const agencyEnded = (id: string) => new DomainError('conflict', 'coordination.agency-ended', `The agency ${id} has ended.`);
