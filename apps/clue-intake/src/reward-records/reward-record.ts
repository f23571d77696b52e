/** That somebody who reported wishes for a reward. It is kept apart from the clue and never changed. */
export interface RewardRecord {
  id: string;
  version: number;
  clueId: string;
  matterId: string;
  /** How a reward reaches the person; null for whoever asks for it under the code. */
  sealedReach: string | null;
  recordedAt: string;
}

/** Kept with the report, which is told by facts of the clue; that a reward is wished for is told to nobody. */
export const silentMoves = ['keep'] as const;

/** What the person said of it. */
export interface RewardWish {
  reach: string | null;
}

/** The place to which the sealed words are bound. */
export const sealedReachOf = (rowId: string) => ({ table: 'reward_records', column: 'sealed_reach', rowId });
