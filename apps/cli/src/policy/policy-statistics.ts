import type { DutyStatistics, RowStatistics } from '@homeward/contracts';
import type { Answer } from './answer.js';
import type { PolicyApi, PolicyOfficer } from './policy-api.js';

/** What became of the duties of each row in the last 90 days; a row that is met in under a fifth is marked. */
export async function policyStatistics(api: PolicyApi, officer: PolicyOfficer): Promise<Answer> {
  const statistics = await api.get<DutyStatistics>(officer, 'duty-statistics');
  const { since, until, items } = statistics;
  const lines = items.map(lineOf);
  return { json: statistics, lines: [`${since} to ${until}: ${items.length} rows`, ...lines], isGood: true };
}

function lineOf(row: RowStatistics): string {
  const { pack, dutyType, opened, met, metLate, missed, acknowledged, cancelled, shareMet, shareOfCap, isSeldomMet } = row;
  const share = shareMet === null ? '-' : `${Math.round(shareMet * 100)} %`;
  const numbers = [`opened ${opened}`, `met ${met} (${share}, ${metLate} late)`, `missed ${missed}`, `cancelled ${cancelled}`];
  const rungs = [`fired ${timesOf(row.fired)}`, `acknowledged ${acknowledged}`, `met after ${timesOf(row.metAfter)}`];
  const held = shareOfCap > 0 ? [`${Math.round(shareOfCap * 100)} % of a cap`] : [];
  return [`${pack} ${dutyType}`, ...numbers, ...rungs, ...held, ...(isSeldomMet ? ['seldom met'] : [])].join(' | ');
}

const timesOf = (rungs: RowStatistics['fired']): string =>
  rungs.length === 0 ? '-' : rungs.map(({ rung, times }) => `rung ${rung}: ${times}`).join(', ');
