import type { Rows } from '@homeward/service-kit';
import type { Search } from './search.js';
import { SearchEntity } from './search.entity.js';
import { searchNotFound } from './searches.errors.js';

/** Where searches lie, and how an unknown one is answered. */
export const searchRows: Rows<Search> = { name: 'searches', table: SearchEntity, notFound: searchNotFound };
