import { dutyPage, transferView, type TransferContent, type TransferView } from '@homeward/contracts';
import { useParams } from '@tanstack/react-router';
import { ActLinks } from '../../parts/act-links.js';
import { AgencyName } from '../../parts/agencies.js';
import { clockOf } from '../../parts/clock-of.js';
import { Facts } from '../../parts/facts.js';
import { MatterClass, MatterName } from '../../parts/matter-name.js';
import { useMattersOf } from '../../parts/matters.js';
import { Revealed } from '../../parts/revealed.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { Told } from '../../parts/told.js';
import { useRead } from '../../parts/use-read.js';
import { useWho } from '../../parts/who.js';
import { Badge } from '../../ui/banner.js';
import { DutyClock } from '../../ui/duty-clock.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { instantOf } from '../../words/dates.js';
import en from '../../words/papers.en.json';
import { useWords } from '../../words/use-words.js';
import { addWords } from '../../words/words.js';
import zh from '../../words/papers.zh.json';
import { TransferCourse } from './transfer-course.js';

addWords({ zh, en });

const mainAct: Partial<Record<TransferView['status'], string>> = {
  offered: 'acceptTransfer',
  received: 'acceptTransfer',
  supplemented: 'acceptTransfer',
  accepted: 'reportResult',
  'result-reported': 'acknowledgeResult',
};

/** One transfer: before it is accepted the receiver sees codes alone, and both sides see both clocks. */
export function TransferPage() {
  const { id = '' } = useParams({ strict: false });
  const { t } = useWords();
  const transfer = useRead(`transfers/${encodeURIComponent(id)}`, transferView, { live: true });
  return (
    <Page title={t('transfer.title')} actions={<TextLink to={`/transfers/${id}/letter`}>{t('letter.open')}</TextLink>}>
      <Shown of={transfer}>
        {(found) => (
          <>
            <ActLinks
              actions={found.allowedActions}
              about={{ rowId: found.id, matterId: found.matterId }}
              main={mainAct[found.status]}
            />
            <div className="columns">
              <div className="stack">
                <TransferFacts transfer={found} />
                <Content transfer={found} />
                <TransferCourse transfer={found} />
              </div>
              <TransferClocks transfer={found} />
            </div>
          </>
        )}
      </Shown>
    </Page>
  );
}

function TransferFacts({ transfer }: { transfer: TransferView }) {
  const { t, code, language } = useWords();
  const { officerId } = useWho();
  const { responsibleOfficerId } = transfer;
  const listed = (list: string, values: readonly string[]) => values.map((value) => code(list, value)).join(t('ui.comma'));
  return (
    <Panel
      title={t('transfer.facts')}
      aside={
        <span className="badges">
          <Badge>{code('transfer-status', transfer.status)}</Badge>
          <MatterClass severity={transfer.severity} minor={false} />
        </span>
      }
    >
      <Facts
        of={[
          [t('transfer.from'), <AgencyName key="from" id={transfer.fromAgencyId} />],
          [t('transfer.to'), <AgencyName key="to" id={transfer.toAgencyId} />],
          [t('column.matter'), <Matter key="matter" transfer={transfer} />],
          [t('field.purpose.label'), code('of.purpose', transfer.purpose)],
          [t('field.subjectKinds.label'), listed('of.subjectKinds', transfer.subjectKinds)],
          [t('field.violationKinds.label'), listed('of.violationKinds', transfer.violationKinds)],
          [t('transfer.material'), transfer.material ? t('ui.yes') : t('ui.no')],
          [t('transfer.return-reason'), transfer.returnReason && code('of.reasonCode', transfer.returnReason)],
          [
            t('field.officerId.label'),
            responsibleOfficerId && t(responsibleOfficerId === officerId ? 'transfer.answers-self' : 'transfer.answers-other'),
          ],
          [t('transfer.reminded'), transfer.remindedAt && instantOf(transfer.remindedAt, language)],
          [t('transfer.suggested'), transfer.suggestedAgencyId && <AgencyName key="suggested" id={transfer.suggestedAgencyId} />],
        ]}
      />
    </Panel>
  );
}

/** The receiver enters the matter by accepting; until then it is not for the receiver to see. */
function Matter({ transfer: { matterId, direction, status } }: { transfer: TransferView }) {
  const { t } = useWords();
  const matters = useMattersOf([matterId]);
  const isHidden = direction === 'in' && ['offered', 'received', 'supplement-requested', 'supplemented'].includes(status);
  if (isHidden && !matters.has(matterId)) return <span className="dimmed">{t('transfer.matter-later')}</span>;
  return <MatterName matter={matters.get(matterId)} id={matterId} />;
}

/** What was written: for those who may read it, and who say for what. */
function Content({ transfer }: { transfer: TransferView }) {
  const { t } = useWords();
  return (
    <Panel title={t('transfer.content')}>
      <Revealed path={`transfers/${transfer.id}?include=content`} schema={transferView} label={t('transfer.read')}>
        {({ entries }) => {
          const written = entries.filter(({ content }) => content?.text || content?.manifest?.length);
          if (written.length === 0) return <Nothing>{t('transfer.no-content')}</Nothing>;
          return written.map(({ id, content }) => <Written key={id} {...content} />);
        }}
      </Revealed>
    </Panel>
  );
}

/** The words of one act and the documents that went along with it. */
function Written({ text, manifest = [] }: TransferContent) {
  return (
    <>
      {text && (
        <p className="told">
          <Told>{text}</Told>
        </p>
      )}
      {manifest.length > 0 && (
        <ul className="list">
          {manifest.map(({ title, sha256 }) => (
            <li key={sha256}>
              <Told>{title}</Told> <span className="dimmed">{sha256}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function TransferClocks({ transfer }: { transfer: TransferView }) {
  const speech = useWords();
  const { t, say } = speech;
  const duties = useRead(`duties?matterId=${transfer.matterId}&limit=200`, dutyPage, { live: true });
  return (
    <Panel title={t('transfer.clocks')}>
      <Shown of={duties}>
        {({ items }) => {
          const own = items.filter(({ subjectId }) => subjectId === transfer.id);
          if (own.length === 0) return <Nothing>{t('matter.no-clock')}</Nothing>;
          return (
            <ul className="list">
              {own.map((duty) => (
                <li key={duty.id}>
                  <span className="list-line">
                    <TextLink to={`/duties/${duty.id}`}>{say(duty.title)}</TextLink>
                    <span className="dimmed">
                      <AgencyName id={duty.agencyId} />
                    </span>
                  </span>
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
