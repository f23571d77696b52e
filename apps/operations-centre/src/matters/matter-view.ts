import type { DeskMatterView, MatterSummary } from '@homeward/contracts';
import type { MatterEntity } from './matter.entity.js';
import { stagesUnderWay } from './stages-under-way.js';

/** A matter as a line of a list. */
export function matterSummaryOf({ ledger: _ledger, attendedAt, attendedFact, stages, ...matter }: MatterEntity): MatterSummary {
  const { intake, crackdown, prevention, survivors } = stages;
  const lastAct = attendedAt === null || attendedFact === null ? null : { fact: attendedFact, recordedAt: attendedAt };
  const standing = { intake, crackdown, prevention, survivors: Object.keys(survivors).length };
  return { ...matter, ...standing, underWay: stagesUnderWay(stages), lastAct };
}

/** A matter with where each survivor stands. */
export function matterViewOf(matter: MatterEntity): Omit<DeskMatterView, 'allowedActions'> {
  const survivors = Object.entries(matter.stages.survivors).map(([personId, stages]) => ({ personId, ...stages }));
  return { ...matterSummaryOf(matter), survivors };
}

/** No agency owns a matter: only a live share opens it. */
export const guardedMatter = ({ id }: MatterEntity) => ({ id, agencyId: '', matterId: id });
