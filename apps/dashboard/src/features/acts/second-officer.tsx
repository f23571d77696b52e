import { Refused } from '../../api/failures.js';
import { TextField } from '../../ui/fields.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';
import { occurredOf, type When } from './when.js';

interface SecondOfficerProps {
  failure: unknown;
  when: When;
  matterId: string | undefined;
  value: string;
  change: (value: string) => void;
}

/** What is left to do where one officer may not record an act of long ago alone: a colleague agrees to it, and the number goes here. */
export function SecondOfficer({ failure, when, matterId, value, change }: SecondOfficerProps) {
  const { t } = useWords();
  const blocking = failure instanceof Refused && failure.problem.code === secondPersonNeeded ? failure.problem.blocking : undefined;
  const [first] = blocking ?? [];
  if (!first && value === '') return null;
  const act = first && { fact: first['fact'], ...(first['rowId'] && { rowId: first['rowId'] }), occurred: occurredOf(when) };
  return (
    <fieldset>
      <legend>{t('late-recording.title')}</legend>
      {act && (
        <p>
          {t('late-recording.ask')}{' '}
          <TextLink to="/acts/agreeLateRecording" search={{ matterId: matterId ?? first['matterId'] ?? undefined, act }}>
            {t('late-recording.address')}
          </TextLink>
        </p>
      )}
      <TextField
        name="lateRecordingId"
        label={t('late-recording.number')}
        help={t('late-recording.number-help')}
        value={value}
        onChange={change}
      />
    </fieldset>
  );
}

const secondPersonNeeded = 'coordination.backdating-needs-second-person';
