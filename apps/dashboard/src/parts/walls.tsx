import { wallPage, type WallView } from '@homeward/contracts';
import { Refused } from '../api/failures.js';
import { ActLinks } from './act-links.js';
import { AgencyName } from './agencies.js';
import { listedWords } from './listed-words.js';
import { MatterName } from './matter-name.js';
import { useOpenMatters } from './matters.js';
import { Nothing, Shown } from './shown.js';
import { useRead } from './use-read.js';
import { Panel } from '../ui/panel.js';
import { instantOf } from '../words/dates.js';
import { useWords } from '../words/use-words.js';

/** Who is kept away from which matter, of all or of one, as those see it who raised the walls or may lift them. */
export function Walls({ matterId }: { matterId?: string }) {
  const { t } = useWords();
  const of = matterId === undefined ? '' : `matterId=${matterId}&`;
  const walls = useRead(`conflict-walls?${of}limit=200`, wallPage, { live: true });
  // Walls are for those who lead or audit; on the page of a matter nobody else is bothered with them.
  if (matterId !== undefined && walls.error instanceof Refused) return null;
  const raise = matterId !== undefined && <ActLinks actions={['raiseWall']} about={{ matterId }} />;
  return (
    <Panel title={t('walls.title')} aside={raise}>
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
    </Panel>
  );
}

function Wall({ wall }: { wall: WallView }) {
  const { t, say, language } = useWords();
  const matters = useOpenMatters();
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
