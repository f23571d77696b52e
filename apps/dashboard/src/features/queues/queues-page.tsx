import { deskView } from '@homeward/contracts';
import { Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';
import { SavedViews } from './saved-views.js';

/** Every queue with its number: the length of the list behind it. */
export function QueuesPage() {
  const { t } = useWords();
  const desk = useRead('desk', deskView, { live: true });
  return (
    <Page title={t('queues.title')} lead={t('queues.lead')}>
      <Shown of={desk}>
        {({ queues }) => (
          <ul className="cards" aria-label={t('queues.title')}>
            {queues.map(({ name, count }) => (
              <li key={name} data-row>
                <TextLink to={`/queues/${name}`} kind="card">
                  <strong>{count}</strong>
                  <span>{t(`queue.${name}`)}</span>
                </TextLink>
              </li>
            ))}
          </ul>
        )}
      </Shown>
      <p>
        <TextLink to="/conflict-walls">{t('walls.title')}</TextLink>
      </p>
      <Panel title={t('queues.saved')}>
        <SavedViews />
      </Panel>
    </Page>
  );
}
