import { personPage, personView, type PersonView } from '@homeward/contracts';
import { ActLinks } from '../../parts/act-links.js';
import { Revealed } from '../../parts/revealed.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { Told } from '../../parts/told.js';
import { useRead } from '../../parts/use-read.js';
import { Panel } from '../../ui/panel.js';
import { useWords } from '../../words/use-words.js';

/** The people of the matter, by what concerns the work; a name is shown one at a time, and that it was shown is written down. */
export function MatterParties({ matterId }: { matterId: string }) {
  const { t } = useWords();
  const persons = useRead(`persons?matterId=${matterId}&limit=200`, personPage, { live: true });
  return (
    <Panel title={t('matter.tab.parties')} aside={<ActLinks actions={['raiseWall']} about={{ matterId }} />}>
      <p className="dimmed">{t('parties.masked')}</p>
      <Shown of={persons}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('parties.empty')}</Nothing>
          ) : (
            <ul className="list">
              {items.map((person, place) => (
                <Party key={person.id} person={person} number={place + 1} />
              ))}
            </ul>
          )
        }
      </Shown>
    </Panel>
  );
}

function Party({ person, number }: { person: PersonView; number: number }) {
  const { t, code } = useWords();
  const { victim, status, part, id, matterId, allowedActions } = person;
  const marks = [
    code('of.status', status),
    victim && (victim.minor ? t('matter.minor') : t('parties.adult')),
    victim && victim.ageBand !== 'unknown' ? code('of.ageBand', victim.ageBand) : null,
  ].filter(Boolean);
  return (
    <li data-row>
      <span className="list-line">
        <strong>{t(`parties.${part}`, { number })}</strong>
        <span>{marks.join(' · ')}</span>
      </span>
      <Revealed path={`persons/${id}?name=true`} schema={personView} label={t('parties.reveal')}>
        {({ name }) => (
          <p>
            <Told>{name ?? t('parties.no-name')}</Told>
          </p>
        )}
      </Revealed>
      <ActLinks actions={allowedActions} about={{ rowId: id, matterId, personId: person.personId }} />
    </li>
  );
}
