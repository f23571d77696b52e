import { deskTransferPage, lateRecordingPage, transferView, type DeskTransferView, type TransferView } from '@homeward/contracts';
import { wordsOfFact } from '@homeward/contracts';
import { Refused } from '../../api/failures.js';
import { useAgencyName } from '../../parts/agencies.js';
import { Revealed } from '../../parts/revealed.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { Told } from '../../parts/told.js';
import { useRead } from '../../parts/use-read.js';
import { useWho } from '../../parts/who.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { instantOf } from '../../words/dates.js';
import en from '../../words/matter-parts.en.json';
import { useWords } from '../../words/use-words.js';
import { addWords } from '../../words/words.js';
import zh from '../../words/matter-parts.zh.json';
import { papersOf } from './papers.js';

addWords({ zh, en });

/** The documents that acts in the matter name: each by its kind, its date and the digest of its file. Titles may name somebody and are read one at a time. */
export function MatterDocuments({ matterId }: { matterId: string }) {
  return (
    <div className="stack">
      <TransferPapers matterId={matterId} />
      <LateRecordings matterId={matterId} />
    </div>
  );
}

/** What went along with the transfers that the reader's agency sent or received. */
function TransferPapers({ matterId }: { matterId: string }) {
  const { t } = useWords();
  const { agencyId } = useWho();
  const transfers = useRead(`matters/${matterId}/transfers?limit=200`, deskTransferPage, { live: true });
  return (
    <Panel title={t('documents.of-transfers')}>
      <p className="dimmed">{t('documents.masked')}</p>
      <Shown of={transfers}>
        {({ items }) => {
          const own = items.filter(({ fromAgencyId, toAgencyId }) => [fromAgencyId, toAgencyId].includes(agencyId));
          if (own.length === 0) return <Nothing>{t('documents.no-transfer')}</Nothing>;
          return (
            <ul className="list">
              {own.map((transfer) => (
                <PapersOfTransfer key={transfer.id} transfer={transfer} />
              ))}
            </ul>
          );
        }}
      </Shown>
    </Panel>
  );
}

function PapersOfTransfer({ transfer }: { transfer: DeskTransferView }) {
  const { t, language } = useWords();
  const name = useAgencyName();
  const { id, fromAgencyId, toAgencyId, recordedAt } = transfer;
  return (
    <li data-row>
      <span className="list-line">
        <TextLink to={`/transfers/${id}`}>{t('transfer.from-to', { from: name(fromAgencyId), to: name(toAgencyId) })}</TextLink>
        <span className="dimmed">{instantOf(recordedAt, language)}</span>
      </span>
      <Revealed path={`transfers/${id}?include=content`} schema={transferView} label={t('documents.read')}>
        {(read) => <Papers transfer={read} />}
      </Revealed>
    </li>
  );
}

function Papers({ transfer }: { transfer: TransferView }) {
  const { t, language } = useWords();
  const name = useAgencyName();
  const papers = papersOf(transfer);
  if (papers.length === 0) return <Nothing>{t('documents.no-paper')}</Nothing>;
  return (
    <ul className="list">
      {papers.map(({ key, title, sha256, move, agencyId, recordedAt }) => (
        <li key={key}>
          <strong>
            <Told>{title}</Told>
          </strong>
          <span className="dimmed">{[t(`act.${move}.title`), name(agencyId), instantOf(recordedAt, language)].join(' · ')}</span>
          <Digest sha256={sha256} />
        </li>
      ))}
    </ul>
  );
}

/** What showed a second officer that an act of long ago had happened; left out for a role that reads none. */
function LateRecordings({ matterId }: { matterId: string }) {
  const { t, say, language } = useWords();
  const agreed = useRead(`late-recordings?matterId=${matterId}`, lateRecordingPage, { live: true });
  if (agreed.error instanceof Refused) return null;
  return (
    <Panel title={t('documents.of-late-recordings')}>
      <Shown of={agreed}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('documents.no-late-recording')}</Nothing>
          ) : (
            <ul className="list">
              {items.map(({ id, fact, agreedAt, sha256 }) => (
                <li key={id} data-row>
                  <span className="list-line">
                    <TextLink to={`/late-recordings/${id}`}>{t('documents.shows', { act: say(wordsOfFact(fact)) })}</TextLink>
                    <span className="dimmed">{instantOf(agreedAt, language)}</span>
                  </span>
                  <Digest sha256={sha256} />
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Panel>
  );
}

function Digest({ sha256 }: { sha256: string }) {
  const { t } = useWords();
  return (
    <span className="dimmed">
      {t('documents.digest')} <code className="digest">{sha256}</code>
    </span>
  );
}
