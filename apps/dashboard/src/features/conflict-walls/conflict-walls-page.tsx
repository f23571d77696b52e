import { wallPage, type WallView } from '@homeward/contracts';
import { ActLinks } from '../../parts/act-links.js';
import { AgencyName } from '../../parts/agencies.js';
import { listedWords } from '../../parts/listed-words.js';
import { MatterName } from '../../parts/matter-name.js';
import { useMattersOf } from '../../parts/matters.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Page } from '../../ui/page.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';

/** Who is kept away from which matter, as those see it who raised the walls or may lift them. */
export function ConflictWallsPage() {
  const { t } = useWords();
  const walls = useRead('conflict-walls?limit=200', wallPage);
  return (
    <Page title={t('walls.title')} lead={t('walls.lead')}>
      <Shown of={walls}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('walls.empty')}</Nothing>
          ) : (
            <ul className="list">
              {items.map((wall) => (
                <Wall key={wall.id} wall={wall} />
              ))}
            </ul>
          )
        }
      </Shown>
    </Page>
  );
}

function Wall({ wall }: { wall: WallView }) {
  const { t, say, language } = useWords();
  const matters = useMattersOf([wall.matterId]);
  const { reason } = wallPage.shape.items.element.shape;
  const whom = wall.excludedOfficerId === null ? 'walls.agency' : 'walls.officer';
  return (
    <li data-row>
      <span className="list-line">
        <strong>
          <AgencyName id={wall.excludedAgencyId} />
        </strong>
        <span>{t(whom)}</span>
        <span className="dimmed">{t(`walls.${wall.status}`, { at: instantOf(wall.liftedAt ?? wall.recordedAt, language) })}</span>
      </span>
      <span className="dimmed">
        <MatterName matter={matters.get(wall.matterId)} id={wall.matterId} />
        {' · '}
        {say(listedWords(reason, wall.reason))}
      </span>
      <ActLinks actions={wall.allowedActions} about={{ rowId: wall.id }} />
    </li>
  );
}
