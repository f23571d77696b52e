import { DomainError } from '@homeward/contracts';

const field = (pointer: string, code: string, detail: string) =>
  new DomainError('invalid', `coordination.${code}`, detail, { errors: [{ pointer, code, detail }] });

export const contactPointNotFound = () =>
  new DomainError('not-found', 'coordination.contact-point-not-found', 'No such contact point.');
export const contactPointRemoved = (id: string) =>
  new DomainError('conflict', 'coordination.contact-point-removed', `The contact point ${id} was removed.`);
export const notAMailAddress = () => field('/address', 'not-a-mail-address', 'No mail can be sent to this address.');
export const targetNotAllowed = () =>
  field('/address', 'target-not-allowed', 'Only https addresses of listed hosts outside this network.');
export const notAnOfficerHere = () => field('/officerId', 'not-an-officer-here', 'The officer holds no role in this agency.');
