import { useRef } from 'react';
import { Failure } from '../../parts/failure.js';
import { LeaveAsked } from '../../parts/leave-asked.js';
import { useSendKey } from '../../parts/use-send-key.js';
import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { unreadIn } from '../../ui/unread.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';
import { ActGroups } from './act-groups.js';
import { ActNote } from './act-note.js';
import { FaultSummary } from './fault-summary.js';
import { faultWords } from './field-words.js';
import { Happened } from './happened.js';
import { SecondOfficer } from './second-officer.js';
import { useActForm, type ActFormProps } from './use-act-form.js';

/** Where the focus goes when what stood above the form is gone. */
export const actFormId = 'act-form';

/** The form of one act. */
export function ActForm(props: ActFormProps) {
  const { act, layout, known, row } = props;
  const speech = useWords();
  const form = useRef<HTMLFormElement>(null);
  const state = useActForm(props);
  const { values, change, when, setWhen, faults, failure, isSending, isOutrun, holdsMore, ...late } = state;
  const { matterId } = known;
  const submit = () => void state.submit(unreadIn(form.current));
  useSendKey(submit);
  return (
    <form
      className="form"
      ref={form}
      id={actFormId}
      tabIndex={-1}
      noValidate
      onSubmit={(event) => (event.preventDefault(), submit())}
    >
      {Object.keys(faults).length > 0 && <FaultSummary act={act.name} faults={faults} />}
      <ActGroups {...{ act: act.name, layout, values, change, row, faults, matterId }} />
      <Happened {...{ act, layout, when, change: setWhen }} fault={faults['occurred'] && faultWords(faults['occurred'], speech)} />
      <ActNote note={layout.note} values={values} known={known} />
      {failure !== null && <Failure error={failure} />}
      {isOutrun && (
        <Banner tone="soon" title={speech.t('failure.had-arrived')} loud>
          <p>{speech.t('failure.had-arrived-more')}</p>
        </Banner>
      )}
      <SecondOfficer {...{ failure, when, matterId }} value={late.lateRecordingId} change={late.setLateRecordingId} />
      <Send {...{ act: act.name, isSending, matterId }} />
      <p className="dimmed">{speech.t('form.keys')}</p>
      <LeaveAsked holdsMore={holdsMore} more={isSending ? speech.t('leave.sending') : undefined} />
    </form>
  );
}

function Send({ act, isSending, matterId }: { act: string; isSending: boolean; matterId: string | undefined }) {
  const { t } = useWords();
  return (
    <div className="row-actions">
      <Button type="submit" kind="main" busy={isSending}>
        {t(isSending ? 'form.sending' : `act.${act}.do`)}
      </Button>
      <TextLink to={matterId ? `/matters/${matterId}` : '/'} kind="button">
        {t('form.leave')}
      </TextLink>
    </div>
  );
}
