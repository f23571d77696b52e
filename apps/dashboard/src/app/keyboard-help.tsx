import { useRouterState } from '@tanstack/react-router';
import { HelpKeys } from '../features/help/help-keys.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { TextLink } from '../ui/text-link.js';
import { useWords } from '../words/use-words.js';
import { shownKeys } from '../parts/shown-keys.js';

/** The keys at a glance, whom to ask, and the way to the rest of help. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const isThere = useRouterState({ select: ({ location }) => location.pathname === '/help' });
  return (
    <Dialog title={t('help.title')} onClose={onClose} isText>
      <h3>{t('help.keys')}</h3>
      <p className="dimmed">{t('help.keys-more')}</p>
      <HelpKeys keys={shownKeys} />
      <h3>{t('help.contact')}</h3>
      <p>{t('help.contact-more')}</p>
      <div className="row-actions">
        {!isThere && <TextLink to="/help">{t('help.all')}</TextLink>}
        <Button kind="main" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </div>
    </Dialog>
  );
}
