import { accessOf } from '@homeward/database';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { MatterEntity } from './matter.entity.js';

/** Whether the acting agency has a live share of the matter in this column; `:agencyId` is the agency. */
export const isShared = (column: string): string =>
  `EXISTS (SELECT 1 FROM operations_centre.shares s
            WHERE s.matter_id = ${column} AND s.agency_id = :agencyId AND s.scope = 'read' AND s.ended_at IS NULL)`;

/** The matters that an agency takes part in. A row whose first clue has not been told of yet, or that is an operation's, is no matter. */
export const sharedMatters = (tx: EntityManager): SelectQueryBuilder<MatterEntity> =>
  tx
    .createQueryBuilder(MatterEntity, 'matter')
    .where(`matter.number IS NOT NULL AND ${isShared('matter.id')}`, { agencyId: accessOf(tx).agencyId });
