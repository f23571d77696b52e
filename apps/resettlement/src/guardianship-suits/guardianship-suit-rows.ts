import type { Rows } from '@homeward/service-kit';
import type { GuardianshipSuit } from './guardianship-suit.js';
import { GuardianshipSuitEntity } from './guardianship-suit.entity.js';
import { guardianshipSuitNotFound } from './guardianship-suits.errors.js';

/** Where guardianship suits lie, and how an unknown one is answered. */
export const guardianshipSuitRows: Rows<GuardianshipSuit> = {
  name: 'guardianship_suits',
  table: GuardianshipSuitEntity,
  notFound: guardianshipSuitNotFound,
};
