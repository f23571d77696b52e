import { refusalsOf } from '@homeward/contracts';
import { standsAlready } from '../acts/acts.errors.js';

const { notFound } = refusalsOf('resettlement');

export const familyNoticeNotFound = () => notFound('family-notice-not-found', 'No such notice.');
export const familyNoticeAlreadyPublished = (familyNoticeId: string) =>
  standsAlready('family-notice-already-published', `The notice ${familyNoticeId} is of the same day.`, { familyNoticeId });
