import { answerTime } from '@homeward/contracts';
import { AgencyName, useAgenciesOf } from '../../parts/agencies.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { fullEnd } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';
import { answerAsked } from './answer-asked.js';
import type { Values } from './body.js';

/** To whom the offer would go and until when the answer would be owed, as the server says it before anything is sent. */
export function AnswerTime({ values, matterId }: { values: Values; matterId: string | undefined }) {
  const { t } = useWords();
  const asked = answerAsked(values, matterId);
  return (
    <section className="panel" aria-label={t('answer-time.title')}>
      <h2>{t('answer-time.title')}</h2>
      {asked === null ? <Nothing>{t('answer-time.not-yet')}</Nothing> : <Told asked={asked} />}
    </section>
  );
}

function Told({ asked }: { asked: string }) {
  const { t, say, language } = useWords();
  const told = useRead(asked, answerTime);
  return (
    <Shown of={told}>
      {({ toAgencyId, duties }) => (
        <>
          <p>
            {t('transfer.to')}
            {t('ui.colon')}
            <AgencyName id={toAgencyId} />
          </p>
          <Liaison agencyId={toAgencyId} />
          {duties.length === 0 && <Nothing>{t('matter.no-clock')}</Nothing>}
          <ul className="list">
            {duties.map(({ dutyType, title, dueAt, provisional }) => (
              <li key={dutyType}>
                {say(title)} <strong>{dueAt === null ? t('answer-time.no-date') : fullEnd(dueAt, language)}</strong>
                {provisional && ` ${t('answer-time.provisional')}`}
              </li>
            ))}
          </ul>
          <p className="dimmed">{t('answer-time.as-of-now')}</p>
        </>
      )}
    </Shown>
  );
}

/** Whether somebody is named there who answers for what comes from others. */
function Liaison({ agencyId }: { agencyId: string }) {
  const { t } = useWords();
  const agency = useAgenciesOf([agencyId]).get(agencyId);
  return agency ? <p>{t(`answer-time.liaison-${agency.liaison}`)}</p> : null;
}
