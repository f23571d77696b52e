import type { Rows } from '@homeward/service-kit';
import type { Placement } from './placement.js';
import { PlacementEntity } from './placement.entity.js';
import { placementNotFound } from './placements.errors.js';

/** Where placements lie, and how an unknown one is answered. */
export const placementRows: Rows<Placement> = { name: 'placements', table: PlacementEntity, notFound: placementNotFound };
