import { tipMessages, type ClueView } from '@homeward/contracts';
import { ActLinks } from '../../parts/act-links.js';
import { Revealed } from '../../parts/revealed.js';
import { Nothing } from '../../parts/shown.js';
import { Told } from '../../parts/told.js';
import { Panel } from '../../ui/panel.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';

/** What was said under the code of a tip: by the desk, and that the reporter added something. */
export function TipMessages({ clue: { id, matterId } }: { clue: ClueView }) {
  const { t, language } = useWords();
  return (
    <Panel title={t('clue.messages')}>
      <ActLinks actions={['askReporter']} about={{ rowId: id, matterId }} />
      <Revealed path={`clues/${id}/messages`} schema={tipMessages} label={t('clue.read-messages')}>
        {({ items }) => {
          if (items.length === 0) return <Nothing>{t('clue.no-message')}</Nothing>;
          return items.map(({ id: message, author, text, recordedAt }) => (
            <p key={message} className="told">
              <span className="dimmed">
                {t(`clue.message-${author}`)} · {instantOf(recordedAt, language)}
              </span>{' '}
              <Told>{text ?? t('clue.message-with-words')}</Told>
            </p>
          ));
        }}
      </Revealed>
    </Panel>
  );
}
