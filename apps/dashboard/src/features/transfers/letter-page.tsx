import { transferView, type TransferView } from '@homeward/contracts';
import { useParams } from '@tanstack/react-router';
import { AgencyName } from '../../parts/agencies.js';
import { Facts } from '../../parts/facts.js';
import { groupedNumber } from '../../parts/matter-name.js';
import { useMattersOf } from '../../parts/matters.js';
import { Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Button } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { occurredWords } from '../../words/occurred.js';
import en from '../../words/papers.en.json';
import { useWords } from '../../words/use-words.js';
import { addWords } from '../../words/words.js';
import zh from '../../words/papers.zh.json';
import { answerTo } from './receipt.js';

addWords({ zh, en });

/** The letter of a transfer and its receipt, for paper: codes and numbers, and nothing of a person. */
export function LetterPage() {
  const { id = '' } = useParams({ strict: false });
  const { t } = useWords();
  const transfer = useRead(`transfers/${encodeURIComponent(id)}`, transferView, { live: true });
  return (
    <Page
      title={t('letter.title')}
      lead={t('letter.lead')}
      actions={<Button onClick={() => window.print()}>{t('ui.print')}</Button>}
    >
      <p className="page-actions">
        <TextLink to={`/transfers/${id}`}>{t('letter.back')}</TextLink>
      </p>
      <Shown of={transfer}>
        {(found) => (
          <>
            <Letter transfer={found} />
            <Receipt transfer={found} />
          </>
        )}
      </Shown>
    </Page>
  );
}

function Letter({ transfer }: { transfer: TransferView }) {
  const { t, code, language } = useWords();
  const listed = (list: string, values: readonly string[]) => values.map((value) => code(list, value)).join(t('ui.comma'));
  return (
    <article className="sheet" aria-labelledby="letter">
      <h2 id="letter">{t('letter.letter')}</h2>
      <p>
        <AgencyName id={transfer.toAgencyId} />
        {t('letter.colon')}
      </p>
      <p>{t('letter.body')}</p>
      <Facts
        of={[
          [t('letter.number'), <MatterNumber key="number" matterId={transfer.matterId} />],
          [t('field.purpose.label'), code('of.purpose', transfer.purpose)],
          [t('column.class'), code('of.severity', transfer.severity)],
          [t('field.subjectKinds.label'), listed('of.subjectKinds', transfer.subjectKinds)],
          [t('field.violationKinds.label'), listed('of.violationKinds', transfer.violationKinds)],
          [t('transfer.material'), transfer.material ? t('ui.yes') : t('ui.no')],
        ]}
      />
      <p className="signed">
        <AgencyName id={transfer.fromAgencyId} />
        <br />
        {occurredWords(transfer.occurred, language, t('ui.unknown-time'))}
      </p>
    </article>
  );
}

/** Before it has accepted, the receiver does not learn the number. */
function MatterNumber({ matterId }: { matterId: string }) {
  const { t } = useWords();
  const number = useMattersOf([matterId]).get(matterId)?.number;
  return <span className="number">{number ? groupedNumber(number) : t('transfer.matter-later')}</span>;
}

function Receipt({ transfer }: { transfer: TransferView }) {
  const { t, code, language } = useWords();
  const answer = answerTo(transfer);
  return (
    <article className="sheet" aria-labelledby="receipt">
      <h2 id="receipt">{t('letter.receipt')}</h2>
      <p>
        <AgencyName id={transfer.fromAgencyId} />
        {t('letter.colon')}
      </p>
      <p>{answer ? t('letter.answered') : t('letter.not-answered')}</p>
      <Facts
        of={[
          [t('letter.number'), <MatterNumber key="number" matterId={transfer.matterId} />],
          [t('letter.answer'), answer && t(`act.${answer.move}.title`)],
          [t('letter.reason'), answer?.code && code('entry-code', answer.code)],
          [t('letter.when'), answer && occurredWords(answer.occurred, language, t('ui.unknown-time'))],
          [t('letter.by-hand'), <span key="hand" className="by-hand" />],
        ]}
      />
      <p className="signed">
        <AgencyName id={transfer.toAgencyId} />
      </p>
    </article>
  );
}
