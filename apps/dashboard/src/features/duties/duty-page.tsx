import { dutyExplanation, dutyView, type DutyView, wordsOfRole } from '@homeward/contracts';
import { useParams } from '@tanstack/react-router';
import { AgencyName } from '../../parts/agencies.js';
import { clockOf, targetWords } from '../../parts/clock-of.js';
import { DutyActs } from '../../parts/duty-acts.js';
import { Facts } from '../../parts/facts.js';
import { MatterName } from '../../parts/matter-name.js';
import { useMattersOf } from '../../parts/matters.js';
import { Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { DutyClock } from '../../ui/duty-clock.js';
import { Page } from '../../ui/page.js';
import { Panel } from '../../ui/panel.js';
import { fullEnd, instantOf } from '../../words/dates.js';
import type { Language } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { DutyRemarks } from './duty-remarks.js';
import { Explanation } from './explanation.js';
import { MoreTime } from './more-time.js';

/** One duty: its clock, why its date is the date, and who hears of it when. */
export function DutyPage() {
  const { id = '' } = useParams({ strict: false });
  const speech = useWords();
  const { t, say } = speech;
  const path = `duties/${encodeURIComponent(id)}`;
  const duty = useRead(path, dutyView, { live: true });
  const explained = useRead(`${path}/explanation`, dutyExplanation, { spoken: true });
  return (
    <Page title={duty.data ? say(duty.data.title) : t('duty.one')}>
      <Shown of={duty}>
        {(found) => (
          <>
            <DutyClock clock={clockOf(found, speech)} />
            <DutyActs duty={found} />
            <div className="columns">
              <Shown of={explained}>{(explanation) => <Explanation explanation={explanation} />}</Shown>
              <div className="stack">
                <DutyFacts duty={found} />
                <MoreTime extensions={found.extensions} />
                <Ladder duty={found} />
                <DutyRemarks dutyId={found.id} />
              </div>
            </div>
          </>
        )}
      </Shown>
    </Page>
  );
}

function DutyFacts({ duty }: { duty: DutyView }) {
  const { t, code, say, language } = useWords();
  const matters = useMattersOf([duty.matterId]);
  return (
    <Panel title={t('duty.facts')}>
      <Facts
        of={[
          [t('column.matter'), duty.matterId && <MatterName key="m" matter={matters.get(duty.matterId)} id={duty.matterId} />],
          [t('duty.owed-by'), <AgencyName key="by" id={duty.agencyId} />],
          [t('duty.role'), say(wordsOfRole(duty.ownerRole))],
          [t('duty.owed-to'), duty.counterpartAgencyId && <AgencyName key="to" id={duty.counterpartAgencyId} />],
          [t('duty.blocks'), duty.blocksClosing ? t('ui.yes') : t('ui.no')],
          [t('duty.kind'), code('duty-kind', duty.kind)],
          [t('duty.proposed-start'), duty.proposedStart && instantOf(duty.proposedStart.from, language)],
        ]}
      />
    </Panel>
  );
}

/** When a step fired, or will fire; the due mark stands where the last day ends. */
const standsAt = ({ rung, at, firedAt }: DutyView['steps'][number], language: Language): string =>
  firedAt === null && rung === 0 ? fullEnd(at, language) : instantOf(firedAt ?? at, language);

/** The ladder: who hears of it when, and what has been told already. */
function Ladder({ duty }: { duty: DutyView }) {
  const speech = useWords();
  const { t, code, language } = speech;
  return (
    <Panel title={t('duty.ladder')}>
      <ol className="list">
        {duty.steps.map((step) => (
          <li key={step.rung}>
            <span className="list-line">
              <strong>{step.rung === 0 ? t('duty.due-mark') : t('duty.rung', { rung: step.rung })}</strong>
              <span>{code('step-state', step.state)}</span>
            </span>
            <span>{standsAt(step, language)}</span>
            {step.act !== null && (
              <span className="dimmed">
                {code('rung-act', step.act)}
                {step.targets.length > 0 && ` · ${step.targets.map((target) => targetWords(target, speech)).join(t('ui.comma'))}`}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
