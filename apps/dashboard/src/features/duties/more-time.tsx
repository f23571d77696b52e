import type { DutyView } from '@homeward/contracts';
import { extensionWords } from '../../parts/extension-words.js';
import { Panel } from '../../ui/panel.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';

const standing = (granted: boolean | null): string => (granted === null ? 'waiting' : granted ? 'granted' : 'refused');

/** The extensions that the rule provides, and what became of those that were asked for. */
export function MoreTime({ extensions }: Pick<DutyView, 'extensions'>) {
  const speech = useWords();
  const { t, language } = speech;
  if (extensions.length === 0) return null;
  return (
    <Panel title={t('duty.more-time')}>
      <ul className="list">
        {extensions.map((extension) => (
          <li key={extension.id}>
            <span>{extensionWords(extension, speech)}</span>
            {extension.asked.map(({ requestId, at, granted }) => (
              <span key={requestId} className="list-line">
                <span className="dimmed">{t('duty.asked-at', { at: instantOf(at, language) })}</span>
                <strong>{t(`duty.asked-${standing(granted)}`)}</strong>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
