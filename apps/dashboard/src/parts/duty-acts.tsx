import type { DutyView } from '@homeward/contracts';
import { TextLink } from '../ui/text-link.js';
import { useWords } from '../words/use-words.js';
import { ActLinks } from './act-links.js';
import { useWho } from './who.js';

/** What may be done with a duty now; whoever may give it to somebody else may take it over at once. */
export function DutyActs({ duty }: { duty: DutyView }) {
  const { t } = useWords();
  const { officerId } = useWho();
  const { id, matterId, holderId, allowedActions } = duty;
  const mayTakeOver = allowedActions.includes('reassignDuty') && holderId !== officerId;
  return (
    <div className="row-actions">
      <ActLinks actions={allowedActions} about={{ rowId: id, matterId, ...knownOf(duty) }} main="acknowledgeDuty" />
      {mayTakeOver && (
        <TextLink to="/acts/reassignDuty" search={{ rowId: id, holderId: officerId }} kind="button">
          {t('duty.take-over')}
        </TextLink>
      )}
    </div>
  );
}

/** The rung that has fired last is the one to take note of, the request that waits the one to decide about. */
function knownOf({ steps, extensions }: DutyView): { rung: string; requestId?: string } {
  const rung = String(steps.filter((step) => step.state === 'fired' && step.rung > 0).at(-1)?.rung ?? '');
  const waiting = extensions.flatMap(({ asked }) => asked).find(({ granted }) => granted === null);
  return { rung, ...(waiting && { requestId: waiting.requestId }) };
}
