import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { ChoiceField, CheckField, TextField } from '../../ui/fields.js';
import { Panel } from '../../ui/panel.js';
import { useWords } from '../../words/use-words.js';
import type { QueueView } from './queue-view.js';
import { keepViews, viewsOfDevice, withView } from './views.js';

interface QueueFiltersProps {
  view: QueueView;
  change: (change: QueueView) => void;
}

const severities = ['crisis', 'high', 'normal'] as const;

/** The filters of a queue, what is filtered now, and the view under a name. */
export function QueueFilters({ view, change }: QueueFiltersProps) {
  const { t, code } = useWords();
  const chips = [
    view.severity && ([code('of.severity', view.severity), { severity: undefined }] as const),
    view.minor && ([t('matter.minor'), { minor: undefined }] as const),
  ].filter((chip) => chip !== undefined && chip !== false);
  return (
    <Panel title={t('queues.filters')}>
      <div className="form-row" data-key="f">
        <ChoiceField
          name="severity"
          label={t('field.severity.label')}
          value={view.severity ?? ''}
          empty={t('queues.any')}
          choices={severities.map((value) => ({ value, label: code('of.severity', value) }))}
          onChange={(value) => change({ severity: severities.find((each) => each === value), cursor: undefined })}
        />
        <CheckField
          name="minor"
          label={t('queues.only-minors')}
          value={view.minor ?? false}
          onChange={(minor) => change({ minor: minor || undefined, cursor: undefined })}
        />
      </div>
      {chips.length > 0 && (
        <ul className="chips" aria-label={t('queues.filtered')}>
          {chips.map(([label, without]) => (
            <li key={label}>
              <Button
                kind="quiet"
                onClick={() => change({ ...without, cursor: undefined })}
                label={t('queues.without', { filter: label })}
              >
                {label} ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SaveView />
    </Panel>
  );
}

/** The address under a name of one's own. */
function SaveView() {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [isKept, setKept] = useState(false);
  const keep = () => {
    const { pathname, search } = location;
    keepViews(withView(viewsOfDevice(), { name: name.trim(), place: `${pathname}${search}` }));
    setKept(true);
  };
  return (
    <form
      className="form-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') keep();
      }}
    >
      <TextField
        name="view"
        label={t('queues.view-name')}
        value={name}
        onChange={(value) => {
          setName(value);
          setKept(false);
        }}
      />
      <Button type="submit">{t('queues.save')}</Button>
      <span role="status">{isKept ? t('queues.kept') : ''}</span>
    </form>
  );
}
