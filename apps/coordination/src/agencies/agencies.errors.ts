import { refusalsOf } from '@homeward/contracts';

const { conflict, field, notFound } = refusalsOf('coordination');

export const agencyNotFound = () => notFound('agency-not-found', 'No such agency.');
export const regionUnknown = (code: string) =>
  field('/regionCode', 'region-unknown', `The region code ${code} never existed in this country.`);
export const timeZoneUnknown = (zone: string) => field('/timeZone', 'time-zone-unknown', `There is no time zone ${zone}.`);
export const agencyCircle = (pointer: string) => field(pointer, 'agency-circle', 'The agency would stand above or after itself.');
export const endsBeforeBeginning = () => field('/validTo', 'ends-before-beginning', 'The last day lies before the first.');
export const agencyHasOpenDuties = (id: string) =>
  conflict('agency-has-open-duties', `The agency ${id} has open duties and no successor.`);
export const agencyEnded = (id: string) => conflict('agency-ended', `The agency ${id} has ended.`);
