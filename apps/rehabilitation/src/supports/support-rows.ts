import type { Rows } from '@homeward/service-kit';
import type { Support } from './support.js';
import { SupportEntity } from './support.entity.js';
import { supportNotFound } from './supports.errors.js';

/** Where supports lie, and how an unknown one is answered. */
export const supportRows: Rows<Support> = { name: 'supports', table: SupportEntity, notFound: supportNotFound };
