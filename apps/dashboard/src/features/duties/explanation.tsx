import type { DutyExplanation } from '@homeward/contracts';
import { Copying } from '../../parts/copying.js';
import { Facts } from '../../parts/facts.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { Panel } from '../../ui/panel.js';
import { calendarDayOf, instantOf } from '../../words/dates.js';
import en from '../../words/explanation.en.json';
import { useWords } from '../../words/use-words.js';
import { addWords } from '../../words/words.js';
import zh from '../../words/explanation.zh.json';

addWords({ zh, en });

type Stretch = DutyExplanation['days'][number];

/** Why the date is the date: the server's own sentences, the rule, and every day that counted or did not. */
export function Explanation({ explanation }: { explanation: DutyExplanation }) {
  const { t, code } = useWords();
  const { words, law, policy, hash, days } = explanation;
  return (
    <Panel title={t('explanation.title')} aside={<Copying text={`${words.join('\n')}\n${hash}`} />}>
      <div className="stack">
        {words.map((sentence, place) => (
          <p key={place} className="told">
            {sentence}
          </p>
        ))}
      </div>
      <Facts
        of={[
          [
            t('explanation.law'),
            law.map(({ document, article }) => [lawWords(document, t), article].filter(Boolean).join(' ')).join(t('ui.comma')),
          ],
          [t('explanation.pack'), `${policy.pack} ${policy.version}`],
          [t('explanation.number'), code('number-origin', policy.numberOrigin)],
          [t('explanation.hash'), <code key="hash">{hash.slice(0, 23)}…</code>],
        ]}
      />
      {days.length > 0 && <Days days={days} />}
    </Panel>
  );
}

/** Where no law sets a number, the number is the design's own. */
const lawWords = (document: string, t: (key: string) => string): string =>
  document === 'design-default' ? t('explanation.default') : document;

function Days({ days }: { days: readonly Stretch[] }) {
  const { t, code, language } = useWords();
  const dayWords = (day: string) => (day.length === 10 ? calendarDayOf(day, language) : instantOf(day, language));
  const columns: Column<Stretch>[] = [
    {
      id: 'day',
      header: t('explanation.day'),
      cell: ({ from, to }) => (to === undefined || to === from ? dayWords(from) : `${dayWords(from)} – ${dayWords(to)}`),
    },
    { id: 'counted', header: t('explanation.counted'), cell: ({ counted }) => (counted ? `✓ ${t('ui.yes')}` : `✕ ${t('ui.no')}`) },
    { id: 'number', header: t('explanation.n'), cell: ({ n }) => (n ? (n[0] === n[1] ? n[0] : `${n[0]}–${n[1]}`) : '') },
    {
      id: 'why',
      header: t('explanation.why'),
      cell: ({ why, label }) => [code('day-reason', why), label].filter(Boolean).join(' · '),
    },
  ];
  return (
    <div className="days" tabIndex={0} role="region" aria-label={t('explanation.days')}>
      <DataTable caption={t('explanation.days')} columns={columns} rows={days} keyOf={({ from, why }) => `${from} ${why}`} />
    </div>
  );
}
