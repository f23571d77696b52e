import type { DeskMatterView, MatterSummary } from '@homeward/contracts';
import type { MatterEntity } from './matter.entity.js';

/** A matter as a line of a list. */
export function matterSummaryOf({ ledger: _ledger, attendedAt: _attended, stages, ...matter }: MatterEntity): MatterSummary {
  const { intake, crackdown, prevention, survivors } = stages;
  return { ...matter, intake, crackdown, prevention, survivors: Object.keys(survivors).length };
}

/** A matter with where each survivor stands. */
export function matterViewOf(matter: MatterEntity): DeskMatterView {
  const survivors = Object.entries(matter.stages.survivors).map(([personId, stages]) => ({ personId, ...stages }));
  return { ...matterSummaryOf(matter), survivors };
}

/** No agency owns a matter: only a live share opens it. */
export const guardedMatter = ({ id }: MatterEntity) => ({ id, agencyId: '', matterId: id });
