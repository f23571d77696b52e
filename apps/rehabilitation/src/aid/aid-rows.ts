import type { Rows } from '@homeward/service-kit';
import type { Aid } from './aid.js';
import { AidEntity } from './aid.entity.js';
import { aidNotFound } from './aid.errors.js';

/** Where applications for aid lie, and how an unknown one is answered. */
export const aidRows: Rows<Aid> = { name: 'aid', table: AidEntity, notFound: aidNotFound };
