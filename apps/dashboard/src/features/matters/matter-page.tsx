import { deskMatterView, matterEntry, type DeskMatterView } from '@homeward/contracts';
import { useParams, useSearch } from '@tanstack/react-router';
import { ActLinks } from '../../parts/act-links.js';
import { AgencyName } from '../../parts/agencies.js';
import { groupedNumber, MatterClass } from '../../parts/matter-name.js';
import { Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Badge } from '../../ui/banner.js';
import { Page } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';
import { MatterAccess } from './matter-access.js';
import { MatterClocks } from './matter-clocks.js';
import { MatterDocuments } from './matter-documents.js';
import { MatterNotes } from './matter-notes.js';
import { MatterParties } from './matter-parties.js';
import { MatterTimeline } from './matter-timeline.js';
import { MatterTransfers } from './matter-transfers.js';
import { MatterWork } from './matter-work.js';
import { NextAction } from './next-action.js';
import { StageTracker } from './stage-tracker.js';

const tabs = ['overview', 'work', 'parties', 'transfers', 'documents', 'notes', 'access'] as const;
/** What anybody may begin who works in the matter; the rest begins where the work of its stage stands. */
const generalActs = ['writeNote', 'offerTransfer'];
type Tab = (typeof tabs)[number];

/** One matter: where it stands, what is owed, what happened, and what may be done. */
export function MatterPage() {
  const { id = '' } = useParams({ strict: false });
  const { tab = 'overview' } = useSearch({ strict: false }) as { tab?: Tab };
  const { t } = useWords();
  const matter = useRead(`matters/${encodeURIComponent(id)}`, deskMatterView, { live: true });
  const title = matter.data?.number ? t('matter.title', { number: groupedNumber(matter.data.number) }) : t('matter.one');
  return (
    <Page title={title}>
      <Shown of={matter}>
        {(found) => (
          <>
            <Head matter={found} />
            <nav className="tabs" aria-label={t('matter.tabs')}>
              {tabs.map((name) => (
                <TextLink key={name} to={`/matters/${found.id}`} search={{ tab: name }} current={name === tab}>
                  {t(`matter.tab.${name}`)}
                </TextLink>
              ))}
            </nav>
            <TabContent tab={tab} matter={found} />
          </>
        )}
      </Shown>
    </Page>
  );
}

function Head({ matter }: { matter: DeskMatterView }) {
  const { code } = useWords();
  const entry = useRead(`matter-register/${matter.id}`, matterEntry);
  return (
    <div className="list-line">
      <span className="badges">
        <Badge tone={matter.status === 'open' ? 'calm' : 'good'}>{code('matter-status', matter.status)}</Badge>
        <MatterClass severity={matter.severity} minor={matter.minor} />
        <Leading matter={matter} leadingAgencyId={entry.data?.agencyId ?? null} />
      </span>
      <ActLinks
        actions={[...generalActs.filter((name) => matter.allowedActions.includes(name)), ...(entry.data?.allowedActions ?? [])]}
        about={{ matterId: matter.id, rowId: matter.id }}
      />
    </div>
  );
}

/** Which agency leads the matter, and which one opened it. */
function Leading({ matter, leadingAgencyId }: { matter: DeskMatterView; leadingAgencyId: string | null }) {
  const { t } = useWords();
  const { openedByAgencyId } = matter;
  return (
    <>
      {leadingAgencyId !== null && (
        <span>
          {t('matter.led-by')} <AgencyName id={leadingAgencyId} />
        </span>
      )}
      {openedByAgencyId !== null && openedByAgencyId !== leadingAgencyId && (
        <span className="dimmed">
          {t('matter.opened-by')} <AgencyName id={openedByAgencyId} />
        </span>
      )}
    </>
  );
}

function TabContent({ tab, matter }: { tab: Tab; matter: DeskMatterView }) {
  switch (tab) {
    case 'overview':
      return (
        <div className="columns">
          <div className="stack">
            <StageTracker matter={matter} />
            <MatterTimeline matterId={matter.id} />
          </div>
          <div className="stack">
            <NextAction matter={matter} />
            <MatterClocks matterId={matter.id} />
          </div>
        </div>
      );
    case 'work':
      return <MatterWork matter={matter} />;
    case 'parties':
      return <MatterParties matterId={matter.id} />;
    case 'transfers':
      return <MatterTransfers matterId={matter.id} />;
    case 'documents':
      return <MatterDocuments matterId={matter.id} />;
    case 'notes':
      return <MatterNotes matter={matter} />;
    case 'access':
      return <MatterAccess matterId={matter.id} />;
  }
}
