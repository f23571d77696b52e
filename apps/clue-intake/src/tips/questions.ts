/** How one field of the public form is filled in. */
export type Field =
  | { kind: 'passage' | 'line'; name: FieldName; max: number; isNeeded: boolean }
  | { kind: 'choice' | 'choices'; name: FieldName; options: readonly string[]; isNeeded: boolean }
  | { kind: 'region'; name: FieldName; isNeeded: boolean };

export const fieldNames = [
  'what',
  'kinds',
  'region',
  'place',
  'when',
  'whenText',
  'danger',
  'who',
  'whoText',
  'know',
  'knowText',
  'contact',
  'safe',
  'reward',
  'rewardReach',
] as const;
export type FieldName = (typeof fieldNames)[number];

export const questionIds = ['what', 'kinds', 'where', 'when', 'danger', 'who', 'know', 'contact', 'reward'] as const;
export type QuestionId = (typeof questionIds)[number];

/** Stands for a place that the person does not know or that lies abroad. */
export const unknownRegion = 'unknown';

export const kindOptions = [
  'abduction-trafficking',
  'missing-person',
  'domestic-violence',
  'sexual-assault',
  'guardianship',
  'other',
] as const;
export const whenOptions = ['now', 'days', 'longer', 'unknown'] as const;
export const dangerOptions = ['danger', 'held', 'no', 'unknown'] as const;
export const whoOptions = ['under-14', 'girl', 'boy', 'woman', 'man', 'unknown'] as const;
export const rewardOptions = ['yes', 'no'] as const;
export const knowOptions = ['myself', 'family', 'saw', 'heard', 'other'] as const;

const passage = (name: FieldName, max: number, isNeeded = false): Field => ({ kind: 'passage', name, max, isNeeded });

/** One question a page, in the order in which they are asked. The limits keep a whole form, sealed, below what a request may hold. */
export const questions: Readonly<Record<QuestionId, readonly Field[]>> = {
  what: [passage('what', 3_000, true)],
  kinds: [{ kind: 'choices', name: 'kinds', options: kindOptions, isNeeded: true }],
  where: [{ kind: 'region', name: 'region', isNeeded: true }, passage('place', 400)],
  when: [{ kind: 'choice', name: 'when', options: whenOptions, isNeeded: true }, passage('whenText', 200)],
  danger: [{ kind: 'choice', name: 'danger', options: dangerOptions, isNeeded: true }],
  who: [{ kind: 'choices', name: 'who', options: whoOptions, isNeeded: false }, passage('whoText', 500)],
  know: [{ kind: 'choice', name: 'know', options: knowOptions, isNeeded: false }, passage('knowText', 500)],
  contact: [
    { kind: 'line', name: 'contact', max: 150, isNeeded: false },
    { kind: 'line', name: 'safe', max: 150, isNeeded: false },
  ],
  reward: [
    { kind: 'choice', name: 'reward', options: rewardOptions, isNeeded: false },
    { kind: 'line', name: 'rewardReach', max: 150, isNeeded: false },
  ],
};

/** The question after this one, or the page on which all answers are checked. */
export function after(id: QuestionId): QuestionId | 'check' {
  return questionIds[questionIds.indexOf(id) + 1] ?? 'check';
}

/** The question before this page, or the first page of all. */
export function before(id: QuestionId | 'check'): QuestionId | 'start' {
  const place = id === 'check' ? questionIds.length : questionIds.indexOf(id);
  return questionIds[place - 1] ?? 'start';
}
