import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { useWords } from '../words/use-words.js';
import { shownKeys } from './key-map.js';

const words = ['matter', 'clue', 'duty', 'transfer', 'share', 'rung', 'provisional', 'purpose'] as const;

/** Help: the keys, the words of the desk in short, and whom to ask. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <h3>{t('help.keys')}</h3>
      <p className="dimmed">{t('help.keys-more')}</p>
      <dl className="facts">
        {shownKeys.map(([key, deed]) => (
          <div key={key} className="help-line">
            <dt>
              {key.split(' ').map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dt>
            <dd>{t(`help.key.${deed}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('help.words')}</h3>
      <dl className="facts">
        {words.map((word) => (
          <div key={word} className="help-line">
            <dt>{t(`help.word.${word}.name`)}</dt>
            <dd>{t(`help.word.${word}.means`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('help.contact')}</h3>
      <p>{t('help.contact-more')}</p>
      <div className="row-actions">
        <Button kind="main" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </div>
    </Dialog>
  );
}
