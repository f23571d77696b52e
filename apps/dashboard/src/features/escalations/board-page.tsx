import { dutyPage } from '@homeward/contracts';
import { useMattersOf } from '../../parts/matters.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { useWho } from '../../parts/who.js';
import { useNow } from '../../time/use-now.js';
import { Page } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import en from '../../words/board.en.json';
import { useWords } from '../../words/use-words.js';
import { addWords } from '../../words/words.js';
import zh from '../../words/board.zh.json';
import { BoardColumn } from './board-column.js';
import { byRung } from './by-rung.js';
import { silentOf } from './silent.js';

addWords({ zh, en });

/** What climbs, how far, and who holds it: a column a rung, and one for what others owe this agency. */
export function BoardPage() {
  const { t } = useWords();
  const { agencyId } = useWho();
  const now = useNow(60_000);
  const duties = useRead('duties?overdue=true&order=due&limit=200', dutyPage, { live: true });
  const matters = useMattersOf((duties.data?.items ?? []).map(({ matterId }) => matterId));
  return (
    <Page title={t('board.title')} lead={t('board.lead')}>
      <Shown of={duties}>
        {({ items, next }) => {
          const own = items.filter((duty) => duty.agencyId === agencyId);
          const others = items.filter((duty) => duty.agencyId !== agencyId);
          if (items.length === 0) return <Nothing>{t('board.empty')}</Nothing>;
          return (
            <>
              {next === null && <p>{t('board.summary', { count: items.length, silent: silentOf(items, now) })}</p>}
              <div className="board" role="region" aria-label={t('board.title')} tabIndex={0}>
                {byRung(own).map(([level, found]) => (
                  <BoardColumn key={level} title={levelWords(level, t)} duties={found} matters={matters} />
                ))}
                <BoardColumn title={t('board.owed-to-us')} duties={others} matters={matters} owedByOthers />
              </div>
              {next !== null && <TextLink to="/queues/duties-overdue">{t('board.more')}</TextLink>}
            </>
          );
        }}
      </Shown>
    </Page>
  );
}

const levelWords = (level: number, t: (key: string, values?: Record<string, number>) => string): string =>
  level === 0 ? t('board.level-0') : t('board.level', { level });
