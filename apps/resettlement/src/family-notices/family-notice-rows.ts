import type { Rows } from '@homeward/service-kit';
import type { FamilyNotice } from './family-notice.js';
import { FamilyNoticeEntity } from './family-notice.entity.js';
import { familyNoticeNotFound } from './family-notices.errors.js';

/** Where family notices lie, and how an unknown one is answered. */
export const familyNoticeRows: Rows<FamilyNotice> = {
  name: 'family_notices',
  table: FamilyNoticeEntity,
  notFound: familyNoticeNotFound,
};
