import {
  arrestDecisionPage,
  arrestRequestPage,
  judgmentPage,
  offenceTitles,
  prosecutionPage,
  rightsNoticePage,
  supervisionPage,
  supervisionStatus,
  type CaseSummary,
  type Occurred,
  type ProsecutionView,
} from '@homeward/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ActLinks } from '../../parts/act-links.js';
import { listedWords } from '../../parts/listed-words.js';
import { useRead } from '../../parts/use-read.js';
import { occurredWords } from '../../words/occurred.js';
import { useWords, type Speech } from '../../words/use-words.js';

/** What begins in a case, of all that may begin in its matter. */
const begunInCase = [
  'requestArrest',
  'matchSample',
  'decideArrest',
  'receiveFile',
  'giveRightsNotice',
  'initiateProsecution',
  'declineProsecution',
  'openSupervision',
  'recordJudgment',
];

/** Everything that other organs added to one case, and what this one may begin in it. */
export function CaseWork({ kase, beginnings }: { kase: CaseSummary; beginnings: readonly string[] }) {
  const { t } = useWords();
  const of = `caseId=${kase.id}&limit=100`;
  return (
    <div className="stack">
      <p className="dimmed">{t('case.number', { id: kase.id })}</p>
      <Rows
        name="arrest-requests"
        rows={useRead(`arrest-requests?${of}`, arrestRequestPage, { live: true })}
        say={() => t('case.asked')}
      />
      <Rows
        name="arrest-decisions"
        rows={useRead(`arrest-decisions?${of}`, arrestDecisionPage, { live: true })}
        say={({ outcome }, { code }) => code('of.outcome', outcome)}
      />
      <Rows
        name="rights-notices"
        rows={useRead(`rights-notices?${of}`, rightsNoticePage, { live: true })}
        say={({ told }, { code }) => t('case.told', { who: code('of.told', told) })}
      />
      <Rows name="prosecutions" rows={useRead(`prosecutions?${of}`, prosecutionPage, { live: true })} say={prosecutionWords} />
      <Rows
        name="judgments"
        rows={useRead(`judgments?${of}`, judgmentPage, { live: true })}
        say={({ outcome, effective }, { code }) =>
          [code('of.outcome', outcome), t(effective ? 'case.effective' : 'case.not-effective')].join(' · ')
        }
      />
      <Supervisions of={of} />
      <ActLinks
        actions={begunInCase.filter((name) => beginnings.includes(name))}
        about={{ matterId: kase.matterId, caseId: kase.id }}
      />
    </div>
  );
}

interface CaseRow {
  id: string;
  matterId: string;
  occurred: Occurred;
  allowedActions: string[];
}

interface RowsProps<Row> {
  name: string;
  rows: UseQueryResult<{ items: Row[] }>;
  say: (row: Row, speech: Speech) => ReactNode;
}

/** What is not for this reader, or not there, takes no room. */
function Rows<Row extends CaseRow>({ name, rows, say }: RowsProps<Row>) {
  const speech = useWords();
  const { t, language } = speech;
  const items = rows.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={t(`collection.${name}`)}>
      <h4>{t(`collection.${name}`)}</h4>
      <ul className="list">
        {items.map((row) => (
          <li key={row.id}>
            <span className="list-line">
              <span>{say(row, speech)}</span>
              <span className="dimmed">{occurredWords(row.occurred, language, t('ui.unknown-time'))}</span>
            </span>
            <ActLinks actions={row.allowedActions} about={{ rowId: row.id, matterId: row.matterId }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each offence stands with the text of the law by which it is charged. */
function prosecutionWords({ status, offences }: ProsecutionView, { code, say, t }: Speech): string {
  const titles: Readonly<Record<string, { zh: string; en: string }>> = offenceTitles;
  const charged = offences.map(({ code: offence, lawVersion }) =>
    t('case.charged', { offence: titles[offence] ? say(titles[offence]) : offence, version: code('law-version', lawVersion) }),
  );
  return [code('prosecution-status', status), ...charged].join(' · ');
}

function Supervisions({ of }: { of: string }) {
  const { t, say } = useWords();
  const rows = useRead(`supervisions?${of}`, supervisionPage, { live: true });
  const items = rows.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={t('collection.supervisions')}>
      <h4>{t('collection.supervisions')}</h4>
      <ul className="list">
        {items.map(({ id, matterId, status, allowedActions }) => (
          <li key={id}>
            <strong>{say(listedWords(supervisionStatus, status))}</strong>
            <ActLinks actions={allowedActions} about={{ rowId: id, matterId }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
