import { DomainError, refusalsOf, type FieldError } from '@homeward/contracts';

const { conflict, field, notFound } = refusalsOf('coordination');

export const overridesNotFound = () => notFound('agreement-override-not-found', 'No such agreement on duties.');

export const notSigned = () => conflict('agreement-not-signed', 'The agreement does not wait for this signature.');

export const overrideInvalid = (errors: FieldError[]) =>
  new DomainError('invalid', 'coordination.override-invalid', 'An override does not fit a row of the packs in force.', { errors });

export const overrideWithOneself = () =>
  new DomainError('invalid', 'coordination.override-with-oneself', 'An agreement is made with another agency.', {
    errors: [{ pointer: '/withAgencyId', code: 'override-with-oneself', detail: 'This is the agency that offers.' }],
  });

export const overrideAgencyUnknown = () => field('/withAgencyId', 'override-agency-unknown', 'There is no agency of this id.');
export const overOnOffer = () => field('/validTo', 'agreement-over-already', 'The last day has passed.');

export const overrideLoosensLaw = (pointer: string, detail: string) =>
  new DomainError('conflict', 'coordination.override-loosens-law', detail, {
    errors: [{ pointer, code: 'override-loosens-law', detail }],
  });
