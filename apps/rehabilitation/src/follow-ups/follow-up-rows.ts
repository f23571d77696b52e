import type { Rows } from '@homeward/service-kit';
import type { FollowUp } from './follow-up.js';
import { FollowUpEntity } from './follow-up.entity.js';
import { followUpNotFound } from './follow-ups.errors.js';

/** Where follow ups lie, and how an unknown one is answered. */
export const followUpRows: Rows<FollowUp> = { name: 'follow_ups', table: FollowUpEntity, notFound: followUpNotFound };
