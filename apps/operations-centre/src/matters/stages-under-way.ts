import { stageName, type StageName } from '@homeward/contracts';
import type { MatterStages } from '@homeward/journeys';

const ofSurvivor = new Set<StageName>(['rescue', 'resettlement', 'rehabilitation']);

/** The stages that are under way, in their own order; one that each survivor has for themselves counts where it is under way for anybody. */
export function stagesUnderWay(stages: MatterStages): StageName[] {
  const survivors = Object.values(stages.survivors);
  return stageName.options.filter((name) =>
    ofSurvivor.has(name)
      ? survivors.some((survivor) => survivor[name as keyof typeof survivor].state === 'active')
      : stages[name as 'intake' | 'crackdown' | 'prevention'].state === 'active',
  );
}
