import { notePage, type DeskMatterView } from '@homeward/contracts';
import { ActLinks } from '../../parts/act-links.js';
import { AgencyName } from '../../parts/agencies.js';
import { listedWords } from '../../parts/listed-words.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Panel } from '../../ui/panel.js';
import { occurredWords } from '../../words/occurred.js';
import { useWords } from '../../words/use-words.js';

/** The notes of the matter: what they are about; their words are read one at a time, for a purpose. */
export function MatterNotes({ matter }: { matter: DeskMatterView }) {
  const { t, say, language } = useWords();
  const { id: matterId, allowedActions } = matter;
  const notes = useRead(`notes?matterId=${matterId}&limit=200`, notePage, { live: true });
  const { code } = notePage.shape.items.element.shape;
  return (
    <Panel
      title={t('matter.tab.notes')}
      aside={<ActLinks actions={allowedActions.filter((name) => name === 'writeNote')} about={{ matterId }} />}
    >
      <Shown of={notes}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('matter.no-notes')}</Nothing>
          ) : (
            <ul className="list">
              {items.map((note) => (
                <li key={note.id} data-row>
                  <span className="list-line">
                    <strong>{say(listedWords(code, note.code))}</strong>
                    <span className="dimmed">{occurredWords(note.occurred, language, t('ui.unknown-time'))}</span>
                  </span>
                  <span className="dimmed">
                    <AgencyName id={note.agencyId} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Panel>
  );
}
