import type { ReadPack } from './read-pack.js';
import { isTimeZone } from './time-zone.js';
import { packRule, type Complaint } from './world.js';
import { words, type Words } from '../words.js';

/** L18: a pack of one jurisdiction says in which zone and by which calendar its days are counted. */
export const place = packRule('L18', 'error', (pack, { packs, calendarNames }) => {
  const { jurisdiction, timeZone, calendar } = pack.head;
  const needed = jurisdiction !== '*' && !inheritsPlace(pack, packs);
  return [
    ...(needed && timeZone === null
      ? [{ at: ['timeZone'], message: words('规则包缺少时区。', 'This pack needs a time zone.') }]
      : []),
    ...(needed && calendar === null
      ? [{ at: ['calendar'], message: words('规则包缺少工作日历。', 'This pack needs a calendar.') }]
      : []),
    ...(timeZone !== null && !isTimeZone(timeZone)
      ? [{ at: ['timeZone'], message: words('没有这一时区。', 'There is no such time zone.') }]
      : []),
    ...(calendar !== null && !calendarNames.has(calendar) ? [{ at: ['calendar'], message: unknownCalendar(calendarNames) }] : []),
    ...circle(pack, packs),
  ];
});

// A year that nobody has published yet makes dates provisional; a calendar that nobody knows would make them so for ever.
function unknownCalendar(names: ReadonlySet<string>): Words {
  const known = [...names].sort();
  return words(
    `没有这一工作日历，已知：${known.join('、')}。`,
    `There is no such calendar; known ${known.length === 1 ? 'is' : 'are'} ${known.join(', ')}.`,
  );
}

function circle(pack: ReadPack, packs: readonly ReadPack[]): Complaint[] {
  const isCircle = ancestors(pack, packs).some(({ head }) => head.pack === pack.head.pack);
  return isCircle ? [{ at: ['inherits'], message: words('规则包循环继承。', 'This pack inherits from itself.') }] : [];
}

function inheritsPlace(pack: ReadPack, packs: readonly ReadPack[]): boolean {
  return ancestors(pack, packs).some(({ head }) => head.timeZone !== null && head.calendar !== null);
}

function ancestors(pack: ReadPack, packs: readonly ReadPack[]): ReadPack[] {
  const found: ReadPack[] = [];
  for (let each = parentOf(pack, packs); each !== undefined && !found.includes(each); each = parentOf(each, packs))
    found.push(each);
  return found;
}

function parentOf({ head }: ReadPack, packs: readonly ReadPack[]): ReadPack | undefined {
  return packs.find((other) => other.head.pack === head.inherits);
}
