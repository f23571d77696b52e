import type { TransferView } from '@homeward/contracts';
import { AgencyName } from '../../parts/agencies.js';
import { Panel } from '../../ui/panel.js';
import { occurredWords } from '../../words/occurred.js';
import { useWords } from '../../words/use-words.js';

/** Every act of both sides, newest first. */
export function TransferCourse({ transfer: { entries } }: { transfer: TransferView }) {
  const { t, code, language } = useWords();
  const newest = [...entries].sort((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1));
  return (
    <Panel title={t('transfer.course')}>
      <ol className="list">
        {newest.map((entry) => (
          <li key={entry.id}>
            <span className="list-line">
              <strong>{t(`act.${entry.move}.title`)}</strong>
              <span className="dimmed">{occurredWords(entry.occurred, language, t('ui.unknown-time'))}</span>
            </span>
            <span className="dimmed">
              <AgencyName id={entry.agencyId} />
              {entry.code && ` · ${code('entry-code', entry.code)}`}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
