import type { Rows } from '@homeward/service-kit';
import type { Reunion } from './reunion.js';
import { ReunionEntity } from './reunion.entity.js';
import { reunionNotFound } from './reunions.errors.js';

/** Where reunions lie, and how an unknown one is answered. */
export const reunionRows: Rows<Reunion> = { name: 'reunions', table: ReunionEntity, notFound: reunionNotFound };
