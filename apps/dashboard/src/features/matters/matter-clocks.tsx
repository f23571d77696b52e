import { dutyPage } from '@homeward/contracts';
import { AgencyName } from '../../parts/agencies.js';
import { clockOf } from '../../parts/clock-of.js';
import { nextFirst } from '../../parts/order.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { DutyClock } from '../../ui/duty-clock.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';

const running = new Set(['open', 'paused', 'held']);

/** Every clock of the matter, those that run first; none hides another. */
export function MatterClocks({ matterId }: { matterId: string }) {
  const speech = useWords();
  const { t, say } = speech;
  const duties = useRead(`duties?matterId=${matterId}&limit=200`, dutyPage, { live: true });
  return (
    <Panel title={t('matter.clocks')}>
      <Shown of={duties}>
        {({ items }) => {
          const sorted = nextFirst(items);
          const all = [...sorted.filter(({ state }) => running.has(state)), ...sorted.filter(({ state }) => !running.has(state))];
          if (all.length === 0) return <Nothing>{t('matter.no-clock')}</Nothing>;
          return (
            <ul className="list">
              {all.map((duty) => (
                <li key={duty.id} data-row>
                  <span className="list-line">
                    <span data-key="w">
                      <TextLink to={`/duties/${duty.id}`}>{say(duty.title)}</TextLink>
                    </span>
                    <span className="dimmed">
                      <AgencyName id={duty.agencyId} />
                    </span>
                  </span>
                  <DutyClock clock={clockOf(duty, speech)} compact={!running.has(duty.state)} />
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
    </Panel>
  );
}
