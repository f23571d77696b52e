import type { DutySummary, MatterSummary } from '@homeward/contracts';
import { clockOf } from '../../parts/clock-of.js';
import { groupedNumber } from '../../parts/grouped-number.js';
import { standingOf, type ClockStanding } from '../../ui/clock-facts.js';
import { clockSentence } from '../../ui/clock-words.js';
import { instantOf } from '../../words/dates.js';
import type { Speech } from '../../words/use-words.js';

interface HandedOver {
  agency: string;
  duties: readonly DutySummary[];
  matters: ReadonlyMap<string, Pick<MatterSummary, 'number'>>;
  /** Whether more is owed than is named. */
  isCut: boolean;
}

const parts: readonly ClockStanding[] = ['overdue', 'due-soon', 'on-track'];

/** The draft of a hand-over: what runs, by number, title and due words. It names nobody. */
export function handOverText({ agency, duties, matters, isCut }: HandedOver, now: number, speech: Speech): string {
  const { t, say, language } = speech;
  const lineOf = (duty: DutySummary): string => {
    const number = matters.get(duty.matterId ?? '')?.number;
    const called = number ? groupedNumber(number) : t('hand-over.no-number');
    return `- ${called} · ${say(duty.title)} · ${clockSentence(clockOf(duty, speech), now, speech)}`;
  };
  const standings = Map.groupBy(duties, (duty) => standingOf(clockOf(duty, speech), now));
  const listed = parts.flatMap((standing) => {
    const own = standings.get(standing) ?? [];
    if (own.length === 0) return [];
    return ['', t('hand-over.part', { standing: t(`clock.standing.${standing}`), count: own.length }), ...own.map(lineOf)];
  });
  return [
    t('hand-over.head', { agency, at: instantOf(now, language) }),
    ...(listed.length === 0 ? ['', t('desk.nothing')] : listed),
    ...(isCut ? ['', t('hand-over.more-follow')] : []),
    '',
    t('hand-over.remarks'),
    '',
  ].join('\n');
}
