import { dutyLog } from '@homeward/contracts';
import { Revealed } from '../../parts/revealed.js';
import { Nothing } from '../../parts/shown.js';
import { Told } from '../../parts/told.js';
import { Panel } from '../../ui/panel.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';

/** What officers wrote when they took note, asked, decided or cancelled; shown when it is asked for. */
export function DutyRemarks({ dutyId }: { dutyId: string }) {
  const { t, language } = useWords();
  return (
    <Panel title={t('duty.remarks')}>
      <Revealed path={`duties/${dutyId}/log`} schema={dutyLog} label={t('duty.read-remarks')}>
        {({ items }) => {
          const written = items.filter(({ remark }) => remark !== null);
          if (written.length === 0) return <Nothing>{t('duty.no-remark')}</Nothing>;
          return written.map(({ version, at, remark }) => (
            <p key={version} className="told">
              <span className="dimmed">{instantOf(at, language)}</span> <Told>{remark ?? ''}</Told>
            </p>
          ));
        }}
      </Revealed>
    </Panel>
  );
}
