import type { DeskMatterView } from '@homeward/contracts';
import { ActLinks } from '../../parts/act-links.js';
import { Panel } from '../../ui/panel.js';
import { useWords } from '../../words/use-words.js';
import { stages } from './stages.js';
import { WorkRows } from './work-rows.js';

/** The rows of all services about this matter, by stage, each with what may be done now. */
export function MatterWork({ matter }: { matter: DeskMatterView }) {
  const { code } = useWords();
  return (
    <div className="stack">
      {stages.map(([stage, works]) => (
        <Panel key={stage} title={code('stage', stage)}>
          {works.map((work) => (
            <WorkRows key={work.collection} {...work} matter={matter} />
          ))}
          <ActLinks
            actions={works.flatMap(({ begin }) => begin).filter((name) => matter.allowedActions.includes(name))}
            about={{ matterId: matter.id }}
          />
        </Panel>
      ))}
    </div>
  );
}
