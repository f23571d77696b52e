import type { StageName } from '@homeward/contracts';

const stagesOfMatter: readonly StageName[] = ['intake', 'crackdown', 'prevention'];

/** Whether a stage is under way in a matter, for at least one survivor where each has their own; `stages` is the column that tells it. */
export function isUnderWay(stages: string, stage: StageName): string {
  const path = stagesOfMatter.includes(stage) ? `$.${stage}.state` : `$.survivors.*.${stage}.state`;
  return `jsonb_path_exists(${stages}, '${path} ? (@ == "active")')`;
}
