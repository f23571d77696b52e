import type { DutySummary, MatterSummary } from '@homeward/contracts';
import { wordsOfFact, wordsOfRole } from '@homeward/contracts';
import { AgencyName } from '../../parts/agencies.js';
import { clockOf } from '../../parts/clock-of.js';
import { holderWords } from '../../parts/holder-words.js';
import { MatterClass, MatterName } from '../../parts/matter-name.js';
import { placeOfDuty } from '../../parts/place-of-duty.js';
import { useWho } from '../../parts/who.js';
import { useNow } from '../../time/use-now.js';
import { stretch } from '../../ui/clock-words.js';
import { DutyClock } from '../../ui/duty-clock.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';

interface NextUpProps {
  duties: readonly DutySummary[];
  matters: ReadonlyMap<string, MatterSummary>;
}

/** What is owed next, one line a duty. */
export function NextUp({ duties, matters }: NextUpProps) {
  const { t } = useWords();
  return (
    <ol className="list" aria-label={t('desk.next-up')}>
      {duties.map((duty) => (
        <NextDuty key={duty.id} duty={duty} matter={duty.matterId === null ? undefined : matters.get(duty.matterId)} />
      ))}
    </ol>
  );
}

interface NextDutyProps {
  duty: DutySummary;
  matter: MatterSummary | undefined;
}

function NextDuty({ duty, matter }: NextDutyProps) {
  const speech = useWords();
  const { say, t } = speech;
  const place = placeOfDuty(duty);
  return (
    <li data-row>
      <span className="list-line">
        <strong>{place ? <TextLink to={place}>{say(duty.title)}</TextLink> : say(duty.title)}</strong>
        {matter && <MatterClass severity={matter.severity} minor={matter.minor} />}
      </span>
      <DutyClock clock={clockOf(duty, speech)} />
      <span className="list-line dimmed">
        <OfDuty duty={duty} />
        <span data-key="w">
          <TextLink to={`/duties/${duty.id}`} label={t('duty.why-of', { duty: say(duty.title) })}>
            {t('duty.why')}
          </TextLink>
        </span>
      </span>
      {matter && <OfMatter matter={matter} />}
    </li>
  );
}

/** Who holds it, and to whom it is owed. */
function OfDuty({ duty }: { duty: DutySummary }) {
  const speech = useWords();
  const { officerId } = useWho();
  const who = holderWords(duty.holderId, officerId, speech);
  return (
    <span>
      {speech.t('duty.holder-and', { role: speech.say(wordsOfRole(duty.ownerRole)), who })}
      {duty.counterpartAgencyId && (
        <>
          {' · '}
          {speech.t('duty.owed-to')} <AgencyName id={duty.counterpartAgencyId} />
        </>
      )}
    </span>
  );
}

const paceMs = 60_000;

/** Which matter it is, how far it has come, from where, and what was done in it last. */
function OfMatter({ matter }: { matter: MatterSummary }) {
  const speech = useWords();
  const { t, code, say } = speech;
  const { agencyId } = useWho();
  const now = useNow(paceMs);
  const { underWay, openedByAgencyId, lastAct } = matter;
  return (
    <span className="list-line dimmed">
      <span>
        <MatterName matter={matter} id={matter.id} />
        {underWay.length > 0 && ` · ${underWay.map((stage) => code('stage', stage)).join(t('ui.comma'))}`}
        {openedByAgencyId !== null && openedByAgencyId !== agencyId && (
          <>
            {' · '}
            {t('desk.came-from')} <AgencyName id={openedByAgencyId} />
          </>
        )}
      </span>
      <span>
        {lastAct === null
          ? t('desk.no-act')
          : t('desk.last-act', {
              fact: say(wordsOfFact(lastAct.fact)),
              ago: stretch(Math.max(0, now - Date.parse(lastAct.recordedAt)), speech),
            })}
      </span>
    </span>
  );
}
