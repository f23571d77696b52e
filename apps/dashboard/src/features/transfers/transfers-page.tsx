import { transferPage, type TransferSummary } from '@homeward/contracts';
import { useSearch } from '@tanstack/react-router';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Page } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';
import { isIn, transferGroups, type TransferGroup } from './groups.js';
import { TransferRows } from './transfer-rows.js';

interface TransfersView {
  direction?: 'in' | 'out';
  group?: TransferGroup;
}

/** What waits for whom, in both directions. */
export function TransfersPage() {
  const { t } = useWords();
  const { direction = 'in', group } = useSearch({ strict: false }) as TransfersView;
  const transfers = useRead(`transfers?direction=${direction}&limit=200`, transferPage, { live: true });
  return (
    <Page title={t('transfers.title')} lead={t('transfers.lead')}>
      <nav className="tabs" aria-label={t('transfers.directions')}>
        {(['in', 'out'] as const).map((each) => (
          <TextLink key={each} to="/transfers" search={{ direction: each }} current={each === direction}>
            {t(`transfers.${each}`)}
          </TextLink>
        ))}
      </nav>
      <Shown of={transfers}>
        {({ items, next }) => {
          const shown = items.filter(({ status }) => isIn(status, group));
          return (
            <>
              <Groups direction={direction} group={group} items={items} goesOn={next !== null} />
              {shown.length === 0 ? <Nothing>{t('transfers.empty')}</Nothing> : <TransferRows rows={shown} direction={direction} />}
              {next !== null && <Nothing>{t('transfers.more-left-out')}</Nothing>}
            </>
          );
        }}
      </Shown>
    </Page>
  );
}

interface GroupsProps {
  direction: 'in' | 'out';
  group: TransferGroup | undefined;
  items: readonly TransferSummary[];
  /** Whether there are more than these. */
  goesOn: boolean;
}

const atLeast = (count: number, goesOn: boolean): string => `${count}${goesOn ? '+' : ''}`;

function Groups({ direction, group, items, goesOn }: GroupsProps) {
  const { t } = useWords();
  return (
    <ul className="chips" aria-label={t('transfers.groups')}>
      {[undefined, ...transferGroups].map((each) => (
        <li key={each ?? 'all'}>
          <TextLink
            to="/transfers"
            search={{ direction, ...(each && { group: each }) }}
            kind={each === group ? 'main' : 'button'}
            current={each === group}
          >
            {t(`transfers.group.${each ?? 'all'}-${direction}`)}{' '}
            {atLeast(items.filter(({ status }) => isIn(status, each)).length, goesOn)}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
