import { rewardRecordView } from '@homeward/contracts';
import { Revealed } from '../../parts/revealed.js';
import { Told } from '../../parts/told.js';
import { Panel } from '../../ui/panel.js';
import { useWords } from '../../words/use-words.js';

/** Whether the reporter wishes for a reward: apart from the report, for those who lead. */
export function TipReward({ clueId }: { clueId: string }) {
  const { t } = useWords();
  return (
    <Panel title={t('clue.reward')}>
      <p className="dimmed">{t('clue.reward-lead')}</p>
      <Revealed path={`clues/${clueId}/reward-record`} schema={rewardRecordView} label={t('clue.reward-read')}>
        {({ wished, reach }) => (
          <p className="told">
            <Told>{wished ? (reach ?? t('clue.reward-by-code')) : t('clue.reward-not-wished')}</Told>
          </p>
        )}
      </Revealed>
    </Panel>
  );
}
