import type { Rows } from '@homeward/service-kit';
import type { Reception } from './reception.js';
import { ReceptionEntity } from './reception.entity.js';
import { receptionNotFound } from './receptions.errors.js';

/** Where receptions lie, and how an unknown one is answered. */
export const receptionRows: Rows<Reception> = { name: 'receptions', table: ReceptionEntity, notFound: receptionNotFound };
