import type { DutySummary, MatterSummary } from '@homeward/contracts';
import { wordsOfRole } from '@homeward/contracts';
import { AgencyName } from '../../parts/agencies.js';
import { clockOf } from '../../parts/clock-of.js';
import { MatterClass, MatterName } from '../../parts/matter-name.js';
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

function NextDuty({ duty, matter }: { duty: DutySummary; matter: MatterSummary | undefined }) {
  const speech = useWords();
  const { say, t } = speech;
  const place = placeOf(duty);
  return (
    <li data-row>
      <span className="list-line">
        <strong>{place ? <TextLink to={place}>{say(duty.title)}</TextLink> : say(duty.title)}</strong>
        {matter && <MatterClass severity={matter.severity} minor={matter.minor} />}
      </span>
      <DutyClock clock={clockOf(duty, speech)} />
      <span className="list-line dimmed">
        <Circumstances duty={duty} matter={matter} />
        <span data-key="w">
          <TextLink to={`/duties/${duty.id}`} label={t('duty.why-of', { duty: say(duty.title) })}>
            {t('duty.why')}
          </TextLink>
        </span>
      </span>
    </li>
  );
}

/** Which matter, who holds it, and to whom it is owed. */
function Circumstances({ duty, matter }: { duty: DutySummary; matter: MatterSummary | undefined }) {
  const { t, say } = useWords();
  return (
    <span>
      {matter && (
        <>
          <MatterName matter={matter} id={duty.matterId} />
          {' · '}
        </>
      )}
      {t('duty.holder', { role: say(wordsOfRole(duty.ownerRole)) })}
      {duty.counterpartAgencyId && (
        <>
          {' · '}
          {t('duty.owed-to')} <AgencyName id={duty.counterpartAgencyId} />
        </>
      )}
    </span>
  );
}

/** Where the work on a duty is done. */
function placeOf({ subjectKind, subjectId, matterId }: DutySummary): string | null {
  if (subjectKind === 'clueId') return `/clues/${subjectId}`;
  if (subjectKind === 'transferId') return `/transfers/${subjectId}`;
  return matterId === null ? null : `/matters/${matterId}?tab=work`;
}
