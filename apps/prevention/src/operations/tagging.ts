import type { OpenOperation, TaggingRule } from '@homeward/contracts';
import { fallsWithin } from './days.js';

type Kind = TaggingRule['kinds'][number];

/** What is known of a case when it is asked whether it belongs to an operation. */
export interface TaggedCase {
  dates: Partial<Record<TaggingRule['dateField'], string>>;
  kinds: readonly Kind[];
  regionCode: string | null;
}

/** A region and all below it: `350000` holds `350102`. */
export function isInRegion(regionCode: string, region: string): boolean {
  return regionCode.startsWith(region.replace(/^(\d{2})0000$|^(\d{4})00$/, '$1$2'));
}

/** Whether a case belongs to an operation by the rule's date, kind and region; null where what is known does not tell. */
export function belongsTo(
  operation: { startsOn: string | null; endsOn: string | null },
  rule: TaggingRule,
  { dates, kinds, regionCode }: TaggedCase,
): boolean | null {
  const hasKind = rule.kinds.length === 0 || rule.kinds.some((kind) => kinds.includes(kind));
  const isThere = rule.regions.length === 0 || rule.regions.some((region) => regionCode !== null && isInRegion(regionCode, region));
  if (!hasKind || (!isThere && regionCode !== null)) return false;
  const date = dates[rule.dateField];
  const isThen = date === undefined ? null : fallsWithin(date, operation);
  return isThen === true && !isThere ? null : isThen;
}

/** The rule an operation starts with: every case of its regions by the date of registration, until another is set. */
export const firstRule = ({ taggingRule, regions }: Pick<OpenOperation, 'taggingRule' | 'regions'>): TaggingRule =>
  taggingRule ?? { dateField: 'registered', kinds: [], regions };
