import { stageName } from '@homeward/contracts';
import { useState } from 'react';
import { useAgencyName, useFoundAgencies } from '../../parts/agencies.js';
import { useRegionName } from '../../parts/regions.js';
import { Button } from '../../ui/button.js';
import { ChoiceField, CheckField, TextField } from '../../ui/fields.js';
import { Panel } from '../../ui/panel.js';
import { useWords } from '../../words/use-words.js';
import { AgencyField } from '../../parts/agency-field.js';
import { chipsOf } from './chips.js';
import { groupings } from './grouping.js';
import type { QueueView } from './queue-view.js';
import { regionsOf } from './regions.js';
import { keepViews, longestName, viewsOfDevice, withView } from './views.js';

interface QueueFiltersProps {
  view: QueueView;
  change: (change: QueueView) => void;
}

const severities = ['crisis', 'high', 'normal'] as const;
const clocks = ['overdue', 'soon', 'none'] as const;

/** The filters of a queue, what is filtered now, and the view under a name. */
export function QueueFilters({ view, change }: QueueFiltersProps) {
  const speech = useWords();
  const { t } = speech;
  const regionName = useRegionName([view.region ?? null]);
  const chips = chipsOf(view, speech, { agency: useAgencyName(), region: regionName });
  return (
    <Panel title={t('queues.filters')}>
      <Choices view={view} change={(wanted) => change({ ...wanted, cursor: undefined })} />
      {chips.length > 0 && (
        <ul className="chips" aria-label={t('queues.filtered')}>
          {chips.map(({ label, without }) => (
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

function Choices({ view, change }: QueueFiltersProps) {
  const { t, code } = useWords();
  return (
    <div className="form-row" data-key="f">
      <ChoiceField
        name="severity"
        label={t('field.severity.label')}
        value={view.severity ?? ''}
        empty={t('queues.any')}
        choices={severities.map((value) => ({ value, label: code('of.severity', value) }))}
        onChange={(value) => change({ severity: severities.find((each) => each === value) })}
      />
      <ChoiceField
        name="stage"
        label={t('matters.stage')}
        value={view.stage ?? ''}
        empty={t('queues.any')}
        choices={stageName.options.map((value) => ({ value, label: code('stage', value) }))}
        onChange={(value) => change({ stage: stageName.options.find((each) => each === value) })}
      />
      <ChoiceField
        name="clock"
        label={t('column.clock')}
        value={view.clock ?? ''}
        empty={t('queues.any')}
        choices={clocks.map((value) => ({ value, label: t(`queues.clock.${value}`) }))}
        onChange={(value) => change({ clock: clocks.find((each) => each === value) })}
      />
      <PlaceChoices view={view} change={change} />
      <ChoiceField
        name="group"
        label={t('queues.group')}
        value={view.group ?? ''}
        empty={t('queues.no-group')}
        choices={groupings.map((value) => ({ value, label: t(`queues.by.${value}`) }))}
        onChange={(value) => change({ group: groupings.find((each) => each === value) })}
      />
      <CheckField
        name="minor"
        label={t('queues.only-minors')}
        value={view.minor ?? false}
        onChange={(minor) => change({ minor: minor || undefined })}
      />
    </div>
  );
}

/** The agency of the other side, and the region in which it is. */
function PlaceChoices({ view, change }: QueueFiltersProps) {
  const { t } = useWords();
  const regions = regionsOf(useFoundAgencies({}).found);
  const name = useRegionName(regions);
  return (
    <>
      <AgencyField
        name="agency"
        label={t('queues.agency')}
        value={view.agencyId ?? ''}
        empty={t('queues.any')}
        onChange={(agencyId) => change({ agencyId: agencyId || undefined })}
      />
      <ChoiceField
        name="region"
        label={t('queues.region')}
        value={view.region ?? ''}
        empty={t('queues.any')}
        choices={regions.map((value) => ({ value, label: name(value) }))}
        onChange={(region) => change({ region: region || undefined })}
      />
    </>
  );
}

/** The address under a name of one's own. */
function SaveView() {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [isKept, setKept] = useState(false);
  const isTooLong = name.trim().length > longestName;
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
        if (name.trim() !== '' && !isTooLong) keep();
      }}
    >
      <TextField
        name="view"
        label={t('queues.view-name')}
        error={isTooLong ? t('queues.view-name-too-long', { most: longestName }) : undefined}
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
