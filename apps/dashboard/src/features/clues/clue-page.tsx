import { clueView, dutyPage, type ClueView } from '@homeward/contracts';
import { useParams } from '@tanstack/react-router';
import { ActLinks } from '../../parts/act-links.js';
import { AgencyName } from '../../parts/agencies.js';
import { clockOf } from '../../parts/clock-of.js';
import { Facts } from '../../parts/facts.js';
import { groupedNumber, MatterClass } from '../../parts/matter-name.js';
import { nextFirst } from '../../parts/order.js';
import { useRegionName } from '../../parts/regions.js';
import { Revealed } from '../../parts/revealed.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { Told } from '../../parts/told.js';
import { useRead } from '../../parts/use-read.js';
import { Badge } from '../../ui/banner.js';
import { DutyClock } from '../../ui/duty-clock.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { occurredWords } from '../../words/occurred.js';
import { useWords } from '../../words/use-words.js';
import { TipMessages } from './tip-messages.js';
import { TipReward } from './tip-reward.js';

const nextAct: Partial<Record<ClueView['status'], string>> = {
  registered: 'triageClue',
  triaged: 'acceptClue',
  returned: 'acceptClue',
  accepted: 'closeClue',
};

/** A transfer begins from a clue that is classed, or that came back. */
const mayBeOffered = ({ status }: ClueView): boolean => status === 'triaged' || status === 'returned';

/** One clue: what it is about, what is owed on it, and what may be done. */
export function CluePage() {
  const { id = '' } = useParams({ strict: false });
  const { t } = useWords();
  const clue = useRead(`clues/${encodeURIComponent(id)}`, clueView, { live: true });
  return (
    <Page title={t('clue.title')}>
      <Shown of={clue}>
        {(found) => (
          <>
            <div>
              <ActLinks
                actions={[...found.allowedActions, ...(mayBeOffered(found) ? ['offerTransfer'] : [])]}
                about={{ rowId: found.id, matterId: found.matterId, clueId: found.id }}
                main={nextAct[found.status]}
              />
            </div>
            <div className="columns">
              <ClueFacts clue={found} />
              <ClueClocks clue={found} />
            </div>
            <Panel title={t('clue.words')}>
              <Revealed path={`clues/${found.id}?include=narrative`} schema={clueView} label={t('clue.read')}>
                {({ narrative }) => (
                  <p className="told">
                    <Told>{narrative ?? t('clue.no-words')}</Told>
                  </p>
                )}
              </Revealed>
            </Panel>
            {found.channel === 'public-tip' && (
              <>
                <TipMessages clue={found} />
                <TipReward clueId={found.id} />
              </>
            )}
          </>
        )}
      </Shown>
    </Page>
  );
}

function ClueFacts({ clue }: { clue: ClueView }) {
  const { t, code, language } = useWords();
  const listed = (list: string, values: readonly string[]) => values.map((value) => code(list, value)).join(t('ui.comma'));
  const region = useRegionName([clue.regionCode]);
  return (
    <Panel
      title={t('clue.facts')}
      aside={
        <span className="badges">
          <Badge>{code('clue-status', clue.status)}</Badge>
          <MatterClass severity={clue.severity} minor={clue.minor} />
        </span>
      }
    >
      <Facts
        of={[
          [t('column.matter'), <Number key="number" clue={clue} />],
          [t('field.channel.label'), code('of.channel', clue.channel)],
          [t('field.violationKinds.label'), listed('of.violationKinds', clue.violationKinds)],
          [t('field.subjectKinds.label'), listed('of.subjectKinds', clue.subjectKinds)],
          [t('field.purposes.label'), listed('of.purposes', clue.purposes)],
          [t('clue.open-purposes'), listed('of.purposes', clue.openPurposes)],
          [t('field.riskFlags.label'), listed('of.riskFlags', clue.riskFlags)],
          [t('field.regionCode.label'), clue.regionCode && region(clue.regionCode)],
          [t('clue.reporter'), clue.anonymous ? t('clue.anonymous') : code('of.class', clue.reporterClass)],
          [t('clue.received'), occurredWords(clue.occurred, language, t('ui.unknown-time'))],
          [t('clue.agency'), <AgencyName key="agency" id={clue.agencyId} />],
        ]}
      />
    </Panel>
  );
}

const Number = ({ clue }: { clue: ClueView }) => (
  <TextLink to={`/matters/${clue.matterId}`}>
    <span className="number">{groupedNumber(clue.matterNumber)}</span>
  </TextLink>
);

function ClueClocks({ clue }: { clue: ClueView }) {
  const speech = useWords();
  const { t, say } = speech;
  const duties = useRead(`duties?matterId=${clue.matterId}&state=open&limit=200`, dutyPage, { live: true });
  return (
    <Panel title={t('matter.clocks')}>
      <Shown of={duties}>
        {({ items }) => {
          const own = nextFirst(items.filter(({ subjectId }) => subjectId === clue.id));
          if (own.length === 0) return <Nothing>{t('matter.no-clock')}</Nothing>;
          return (
            <ul className="list">
              {own.map((duty) => (
                <li key={duty.id}>
                  <TextLink to={`/duties/${duty.id}`}>{say(duty.title)}</TextLink>
                  <DutyClock clock={clockOf(duty, speech)} />
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
    </Panel>
  );
}
