import { noticePage, proposedAct, type NoticeView, wordsOfRole } from '@homeward/contracts';
import { Failure } from '../../parts/failure.js';
import { listedWords } from '../../parts/listed-words.js';
import { groupedNumber } from '../../parts/matter-name.js';
import { useMattersOf } from '../../parts/matters.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { useSending } from '../../parts/use-sending.js';
import { Badge } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { fullEnd, instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';

/** What the desks of this officer were told, and why. */
export function NoticesPage() {
  const { t } = useWords();
  const notices = useRead('notices?limit=100', noticePage, { live: true });
  // A matter that is not shared yet opens to nobody here, and its number says nothing.
  const matters = useMattersOf((notices.data?.items ?? []).map(({ matterId }) => matterId));
  return (
    <Page title={t('notices.title')} lead={t('notices.lead')}>
      <Panel title={t('notices.inbox')}>
        <Shown of={notices}>
          {({ items }) =>
            items.length === 0 ? (
              <Nothing>{t('notices.empty')}</Nothing>
            ) : (
              <ul className="list">
                {items.map((notice) => (
                  <Notice key={notice.id} notice={notice} matterNumber={matters.get(notice.matterId ?? '')?.number ?? null} />
                ))}
              </ul>
            )
          }
        </Shown>
      </Panel>
    </Page>
  );
}

function Notice({ notice, matterNumber }: { notice: NoticeView; matterNumber: string | null }) {
  const { t, say, code, language } = useWords();
  const { matterId, rung, act, proposal, passedRungs, status, recordedAt, dueAt } = notice;
  const desk = say(wordsOfRole(notice.desk.split('@')[0] ?? ''));
  return (
    <li data-row>
      <span className="list-line">
        <span>
          {status === 'unread' && <Badge tone="soon">{t('notices.unread')}</Badge>}{' '}
          <TextLink to={notice.link}>{say(notice.title)}</TextLink>
          {matterId && matterNumber && (
            <>
              {' · '}
              <TextLink to={`/matters/${matterId}`}>
                <span className="number">{groupedNumber(matterNumber)}</span>
              </TextLink>
            </>
          )}
        </span>
        <span className="dimmed">{instantOf(recordedAt, language)}</span>
      </span>
      {!speaksOfNoDate(act) && <span>{t('notices.due', { at: fullEnd(dueAt, language) })}</span>}
      <span className="dimmed">
        {isRung(notice) ? t('notices.why', { rung, act: code('rung-act', act), desk }) : t(`notices.${act}`, { desk })}
      </span>
      {proposal && <strong>{t('notices.proposal', { what: say(listedWords(proposedAct, proposal)) })}</strong>}
      {passedRungs.length > 0 && <span className="dimmed">{t('notices.passed', { rungs: passedRungs.join(', ') })}</span>}
      {status === 'unread' && <MarkRead notice={notice} matterNumber={matterNumber} />}
    </li>
  );
}

/** Whether a rung of a ladder tells it; everything else says by itself what is wanted. */
const isRung = ({ act, dutyId }: Pick<NoticeView, 'act' | 'dutyId'>): boolean =>
  dutyId !== null && !['transfer-offered', 'extension-asked', 'start-proposed', 'duty-reminded'].includes(act);

/** What tells of no duty has no date either. */
const speaksOfNoDate = (act: NoticeView['act']): boolean => ['matter-rests', 'transfer-reminded', 'row-seldom-met'].includes(act);

function MarkRead({ notice: { id, version, title }, matterNumber }: { notice: NoticeView; matterNumber: string | null }) {
  const { t, say } = useWords();
  const { isSending, failure, send } = useSending(`notices/${id}/read`);
  return (
    <span>
      {failure !== null && <Failure error={failure} />}
      <Button
        onClick={() => void send({ body: {}, version })}
        busy={isSending}
        label={t('notices.read-one', { what: `${say(title)} ${matterNumber ?? ''}` })}
      >
        {t('notices.read')}
      </Button>
    </span>
  );
}
