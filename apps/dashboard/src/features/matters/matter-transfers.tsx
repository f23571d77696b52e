import { deskTransferPage } from '@homeward/contracts';
import { useAgencyName } from '../../parts/agencies.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';

/** Every transfer of the matter, in both directions. */
export function MatterTransfers({ matterId }: { matterId: string }) {
  const { t, code, language } = useWords();
  const name = useAgencyName();
  const transfers = useRead(`matters/${matterId}/transfers?limit=200`, deskTransferPage, { live: true });
  return (
    <Panel title={t('matter.tab.transfers')}>
      <Shown of={transfers}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('transfers.empty')}</Nothing>
          ) : (
            <ul className="list">
              {items.map(({ id, fromAgencyId, toAgencyId, state, recordedAt }) => (
                <li key={id} data-row>
                  <span className="list-line">
                    <TextLink to={`/transfers/${id}`}>
                      {t('transfer.from-to', { from: name(fromAgencyId), to: name(toAgencyId) })}
                    </TextLink>
                    <strong>{code('transfer-status', state)}</strong>
                  </span>
                  <span className="dimmed">{instantOf(recordedAt, language)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Panel>
  );
}
