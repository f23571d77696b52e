import { refusalsOf } from '@homeward/contracts';
import { standsAlready } from '../acts/acts.errors.js';

const { conflict, field, notFound } = refusalsOf('resettlement');

export const reunionNotFound = () => notFound('reunion-not-found', 'No such return.');
export const wishMissing = () => field('/wish', 'wish-missing', "The person's own wish is missing.");
export const parentsDecideForMinors = () =>
  field('/wishOf', 'wish-missing', 'For a grown person nobody else wishes: the own wish is missing.');
export const wishToStay = () => conflict('wish-to-stay', 'The person wishes to stay.', '/wish');
export const receiverNotAccepted = () => conflict('receiver-not-accepted', 'The receiving agency has not accepted.', '/receiver');
export const destinationUnsafe = (pointer: '/destinationSafety' | '/handedTo') =>
  conflict('destination-unsafe', 'The destination is not known to be safe.', pointer);
export const identityNotConfirmed = () =>
  conflict('identity-not-confirmed', 'Who the person is has not been confirmed.', '/identity');
export const reunionNotPlanned = (id: string, status: string) => conflict('reunion-not-planned', `The return ${id} is ${status}.`);
export const reunionFailedAlready = (id: string) => conflict('reunion-failed', `The return ${id} failed already.`);
export const reunionStands = ({ id: reunionId, status }: { id: string; status: string }) =>
  status === 'planned'
    ? standsAlready('reunion-already-planned', `The return ${reunionId} is planned.`, { reunionId, status })
    : standsAlready('reunion-already-carried-out', `The return ${reunionId} was carried out and has not failed.`, {
        reunionId,
        status,
      });
