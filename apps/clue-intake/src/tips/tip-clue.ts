import type { RegisterClue, Severity } from '@homeward/contracts';
import type { RewardWish } from '../reward-records/reward-record.js';
import { firstOf, type Answers } from './answers.js';
import type { Desk } from './desks.js';
import { questionIds, questions, unknownRegion, type FieldName } from './questions.js';
import { optionWords, wordsIn, type Language } from './tip-words.js';

type RiskFlag = RegisterClue['riskFlags'][number];
type SubjectKind = RegisterClue['subjectKinds'][number];
type ViolationKind = NonNullable<RegisterClue['violationKinds']>[number];

/** The clue that the answers of the public form make, in the words in which the person was asked. */
export function clueOfTip(answers: Answers, desk: Desk, told: { language: Language; placeName: string }): RegisterClue {
  const region = firstOf(answers, 'region');
  const flags = riskFlagsOf(answers);
  return {
    channel: 'public-tip',
    subjectKinds: subjectKindsOf(answers),
    violationKinds: [...(answers.kinds ?? [])] as ViolationKind[],
    purposes: [],
    regionCode: region === unknownRegion ? desk.regionCode : region,
    narrative: narrativeOf(answers, told),
    reporter: reporterOf(answers, told.language),
    sensitivity: 'ordinary',
    severity: severityOf(answers, flags),
    riskFlags: flags,
    minor: (answers.who ?? []).some((who) => ['under-14', 'girl', 'boy'].includes(who)),
  };
}

/** Whether the person wishes for a reward: no part of the clue. */
export function rewardOf(answers: Answers): RewardWish | null {
  if (firstOf(answers, 'reward') !== 'yes') return null;
  return { reach: firstOf(answers, 'rewardReach') || null };
}

function subjectKindsOf({ who = [] }: Answers): SubjectKind[] {
  const kinds = who.map((each): SubjectKind => {
    if (each === 'woman' || each === 'man') return each;
    return each === 'unknown' ? 'unknown' : 'child';
  });
  return [...new Set(kinds)];
}

/** What is urgent starts the shortest clock at once: danger, somebody locked up, something that goes on now, a small child that is gone. */
export function severityOf(answers: Answers, flags: readonly RiskFlag[]): Severity {
  const isNow = ['danger', 'held'].includes(firstOf(answers, 'danger')) || firstOf(answers, 'when') === 'now';
  if (isNow || flags.includes('child-under-14-missing')) return 'crisis';
  return flags.length > 0 ? 'high' : 'normal';
}

export function riskFlagsOf({ kinds = [], who = [], danger = [] }: Answers): RiskFlag[] {
  const isMissing = kinds.includes('missing-person');
  const flags: [RiskFlag, boolean][] = [
    ['life-at-risk', danger.includes('danger')],
    ['child-under-14-missing', isMissing && who.includes('under-14')],
    ['female-14-17-missing', isMissing && who.includes('girl')],
    ['woman-missing-possibly-trafficked', isMissing && who.includes('woman')],
  ];
  return flags.filter(([, holds]) => holds).map(([flag]) => flag);
}

const classOf: Readonly<Record<string, 'victim' | 'relative'>> = { myself: 'victim', family: 'relative' };

function reporterOf(answers: Answers, language: Language): RegisterClue['reporter'] {
  const [contact, safe] = [firstOf(answers, 'contact'), firstOf(answers, 'safe')];
  return {
    class: classOf[firstOf(answers, 'know')] ?? (contact === '' ? 'anonymous' : 'public'),
    language,
    ...(contact !== '' && { contact }),
    ...(safe !== '' && { safeToContact: safe }),
  };
}

const keptApart: readonly FieldName[] = ['contact', 'safe', 'reward', 'rewardReach'];

/** Each question with its answer, as a person would read it out; how to reach the reporter, and a reward, are not part of it. */
function narrativeOf(answers: Answers, { language, placeName }: { language: Language; placeName: string }): string {
  const words = wordsIn(language);
  const fields = questionIds.flatMap((id) => questions[id]).filter(({ name }) => !keptApart.includes(name));
  return fields
    .flatMap(({ name, kind }) => {
      const values = answers[name] ?? [];
      if (values.length === 0) return [];
      const shown = values.map((value) => {
        if (kind === 'region') return placeName;
        return kind === 'choice' || kind === 'choices' ? optionWords(words, name, value) : value;
      });
      return [`${words[`label.${name}`]}\n${shown.join(language === 'zh' ? '、' : ', ')}`];
    })
    .join('\n\n');
}
