import { dutyView, wordsOfRole, type DutyView } from '@homeward/contracts';
import { useParams } from '@tanstack/react-router';
import { AgencyName } from '../../parts/agencies.js';
import { clockOf, targetWords } from '../../parts/clock-of.js';
import { Facts } from '../../parts/facts.js';
import { MatterName } from '../../parts/matter-name.js';
import { useMattersOf } from '../../parts/matters.js';
import { Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { useWho } from '../../parts/who.js';
import { serverClock } from '../../time/server-clock.js';
import { Button } from '../../ui/button.js';
import { DutyClock } from '../../ui/duty-clock.js';
import { Page } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { fullEnd, instantOf } from '../../words/dates.js';
import en from '../../words/papers.en.json';
import { useWords } from '../../words/use-words.js';
import { addWords } from '../../words/words.js';
import zh from '../../words/papers.zh.json';

addWords({ zh, en });

/** The paper by which a duty is pressed for: what is owed, by whom and since when, and the steps that have fired; nothing of a person. */
export function OrderPage() {
  const { id = '' } = useParams({ strict: false });
  const { t } = useWords();
  const duty = useRead(`duties/${encodeURIComponent(id)}`, dutyView, { live: true });
  return (
    <Page title={t('order.title')} lead={t('order.lead')} actions={<Button onClick={() => window.print()}>{t('ui.print')}</Button>}>
      <p className="page-actions">
        <TextLink to={`/duties/${id}`}>{t('order.back')}</TextLink>
      </p>
      <Shown of={duty}>{(found) => <Order duty={found} />}</Shown>
    </Page>
  );
}

function Order({ duty }: { duty: DutyView }) {
  const speech = useWords();
  const { t, say, language } = speech;
  const { agencyId } = useWho();
  const matters = useMattersOf([duty.matterId]);
  return (
    <article className="sheet" aria-labelledby="order">
      <h2 id="order">{t('order.title')}</h2>
      <p>
        <AgencyName id={duty.agencyId} />
        {t('letter.colon')}
      </p>
      <p>{t('order.body')}</p>
      <DutyClock clock={clockOf(duty, speech)} />
      <Facts
        of={[
          [t('column.duty'), say(duty.title)],
          [t('column.matter'), duty.matterId && <MatterName key="matter" matter={matters.get(duty.matterId)} id={duty.matterId} />],
          [t('order.desk'), say(wordsOfRole(duty.ownerRole))],
          [t('order.due'), duty.dueAt && fullEnd(duty.dueAt, language)],
          [t('order.steps'), <Fired key="steps" duty={duty} />],
          [t('order.instruction'), <span key="hand" className="by-hand" />],
        ]}
      />
      <p className="signed">
        <AgencyName id={agencyId} />
        <br />
        {instantOf(serverClock.now(), language)}
      </p>
    </article>
  );
}

function Fired({ duty: { steps } }: { duty: DutyView }) {
  const speech = useWords();
  const { t, language } = speech;
  const fired = steps.flatMap(({ rung, firedAt, targets }) => (firedAt !== null && rung > 0 ? [{ rung, firedAt, targets }] : []));
  if (fired.length === 0) return <>{t('order.no-steps')}</>;
  return (
    <ul className="list">
      {fired.map(({ rung, firedAt, targets }) => (
        <li key={`${rung} ${firedAt}`}>
          {instantOf(firedAt, language)} · {targets.map((target) => targetWords(target, speech)).join(t('ui.comma'))}
        </li>
      ))}
    </ul>
  );
}
