/** Answers to every question; each passage holds a word that must be found nowhere but sealed in the database. */
export const unrealTip = {
  what: 'Unreal canary-what: <b>somebody</b> & "somebody" called.',
  kinds: ['abduction-trafficking', 'missing-person'],
  region: '350102',
  place: 'Unreal canary-place',
  when: 'days',
  whenText: 'Unreal canary-when',
  danger: 'no',
  who: ['girl', 'woman'],
  whoText: 'Unreal canary-who',
  know: 'heard',
  knowText: 'Unreal canary-know',
  contact: 'unreal canary-contact',
  safe: 'unreal canary-safe',
  reward: 'yes',
  rewardReach: 'unreal canary-reward',
} as const satisfies Record<string, string | readonly string[]>;

/** The same with nothing that may be left out. */
export const shortTip = {
  what: 'Unreal: somebody called.',
  kinds: ['other'],
  region: '350102',
  when: 'unknown',
  danger: 'unknown',
};
