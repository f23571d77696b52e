import { refusalsOf } from '@homeward/contracts';

const { conflict, field, notFound } = refusalsOf('coordination');

export const contactPointNotFound = () => notFound('contact-point-not-found', 'No such contact point.');
export const contactPointRemoved = (id: string) => conflict('contact-point-removed', `The contact point ${id} was removed.`);
export const notAMailAddress = () => field('/address', 'not-a-mail-address', 'No mail can be sent to this address.');
export const targetNotAllowed = () =>
  field('/address', 'target-not-allowed', 'Only https addresses of listed hosts outside this network.');
export const notAnOfficerHere = () => field('/officerId', 'not-an-officer-here', 'The officer holds no role in this agency.');
