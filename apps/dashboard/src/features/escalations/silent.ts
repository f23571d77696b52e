import type { DutySummary } from '@homeward/contracts';

const dayMs = 86_400_000;

/** How many of these were told to somebody more than a day ago without anybody taking note. */
export const silentOf = (duties: readonly Pick<DutySummary, 'escalated'>[], now: number): number =>
  duties.filter(({ escalated }) => {
    if (escalated === null || escalated.acknowledged !== null || escalated.firedAt === null) return false;
    return now - Date.parse(escalated.firedAt) > dayMs;
  }).length;
