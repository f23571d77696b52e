import type { DeskMatterView, SurvivorView } from '@homeward/contracts';
import { AgencyName } from '../../parts/agencies.js';
import { Panel } from '../../ui/panel.js';
import { useWords } from '../../words/use-words.js';

type Stage = DeskMatterView['intake'];
const shapes: Record<Stage['state'], string> = { 'not-begun': '○', active: '◐', ended: '●', skipped: '–' };
const lanes = ['rescue', 'resettlement', 'rehabilitation'] as const;

/** Where the matter stands: its own stages, and each survivor on a lane of their own, for they do not wait for each other. */
export function StageTracker({ matter }: { matter: DeskMatterView }) {
  const { t, code } = useWords();
  return (
    <Panel title={t('matter.stages')}>
      <ol className="tracker">
        <li className="tracker-lane">
          <strong>{t('matter.lane')}</strong>
          {(['intake', 'crackdown', 'prevention'] as const).map((name) => (
            <StageBox key={name} name={code('stage', name)} stage={matter[name]} />
          ))}
        </li>
        {matter.survivors.map((survivor, place) => (
          <SurvivorLane key={survivor.personId} survivor={survivor} number={place + 1} />
        ))}
      </ol>
    </Panel>
  );
}

function SurvivorLane({ survivor, number }: { survivor: SurvivorView; number: number }) {
  const { t, code } = useWords();
  return (
    <li className="tracker-lane">
      <strong>{t('matter.survivor', { number })}</strong>
      {lanes.map((name) => (
        <StageBox key={name} name={code('stage', name)} stage={survivor[name]} />
      ))}
    </li>
  );
}

function StageBox({ name, stage }: { name: string; stage: Stage }) {
  const { code } = useWords();
  return (
    <div className="tracker-stage" data-state={stage.state}>
      <div>
        <span aria-hidden="true">{shapes[stage.state]}</span> <strong>{name}</strong>
      </div>
      <div>{code('stage-state', stage.state)}</div>
      {stage.ownerAgencyId && (
        <div className="dimmed">
          <AgencyName id={stage.ownerAgencyId} />
        </div>
      )}
    </div>
  );
}
