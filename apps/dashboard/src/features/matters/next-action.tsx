import { dutyPage, wordsOfRole, type DeskMatterView, type DutySummary } from '@homeward/contracts';
import { ActLinks } from '../../parts/act-links.js';
import { useAgencyName } from '../../parts/agencies.js';
import { clockOf } from '../../parts/clock-of.js';
import { holderWords } from '../../parts/holder-words.js';
import { placeOfDuty } from '../../parts/place-of-duty.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead, useReads } from '../../parts/use-read.js';
import { useWho } from '../../parts/who.js';
import { useNow } from '../../time/use-now.js';
import { tickMs } from '../../ui/clock-facts.js';
import { clockSentence } from '../../ui/clock-words.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';
import { nextAct, placesAsked, rowsOfPlace } from './next-act.js';

/** What the reader's agency owes first in the matter, in one sentence, and the way to the act that meets it. */
export function NextAction({ matter }: { matter: DeskMatterView }) {
  const { t } = useWords();
  const owed = useRead(`duties?matterId=${matter.id}&side=owner&state=open&order=due&limit=1`, dutyPage, { live: true });
  return (
    <Panel title={t('matter.next-action')}>
      <Shown of={owed}>
        {({ items: [duty] }) => (duty ? <Owed duty={duty} matter={matter} /> : <Nothing>{t('matter.owes-nothing')}</Nothing>)}
      </Shown>
    </Panel>
  );
}

function Owed({ duty, matter }: { duty: DutySummary; matter: DeskMatterView }) {
  const speech = useWords();
  const { t, say } = speech;
  const { officerId } = useWho();
  const places = placesAsked(duty);
  const answers = useReads(places, rowsOfPlace);
  const rows = new Map(places.map((place, at) => [place, answers[at] ?? []]));
  const act = nextAct(duty, { beginnings: matter.allowedActions, rows });
  const place = placeOfDuty(duty);
  return (
    <>
      <p>
        <Sentence duty={duty} />
      </p>
      <p className="dimmed">
        {t('duty.holder-and', { role: say(wordsOfRole(duty.ownerRole)), who: holderWords(duty.holderId, officerId, speech) })}
      </p>
      {act && <ActLinks actions={[act.name]} about={act.about} main={act.name} />}
      <span className="list-line">
        {!act && place && <TextLink to={place}>{t('matter.to-the-work')}</TextLink>}
        <TextLink to={`/duties/${duty.id}`}>{t('duty.why')}</TextLink>
      </span>
    </>
  );
}

/** What is owed, to whom and until when. */
function Sentence({ duty }: { duty: DutySummary }) {
  const speech = useWords();
  const { t, say } = speech;
  const name = useAgencyName();
  const clock = clockOf(duty, speech);
  const now = useNow(tickMs(clock, Date.now()));
  const values = { title: say(duty.title), when: clockSentence(clock, now, speech) };
  return duty.counterpartAgencyId === null
    ? t('matter.owed', values)
    : t('matter.owed-to', { ...values, to: name(duty.counterpartAgencyId) });
}
