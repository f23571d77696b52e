import { wordsOfDesk, wordsOfFact } from '@homeward/contracts';
import { momentInWords, spanInWords } from './dates-in-words.js';
import { explainedExtensions, explainedPauses, stoppedAt, totalOf, type Explained } from './explain-moves.js';
import type { Citation, Language } from './explanation.js';
import { instantOf } from './zone.js';

/** What stopped, lengthened or restarted the period, in sentences. */
export function movesInWords(explained: Explained, language: Language): string[] {
  return [
    ...stopped(explained, language),
    ...pauses(explained, language),
    ...extensions(explained, language),
    ...corrections(explained, language),
    ...announced(explained, language),
  ];
}

function stopped(explained: Explained, language: Language): string[] {
  const standing = stoppedAt(explained);
  if (standing === null) return [];
  const { place, duty, entry, duration } = explained;
  const since = momentInWords(instantOf(standing.since), place.zone, language);
  const used = spanInWords(standing.used, language);
  const total = spanInWords(totalOf(duty, entry, duration), language);
  return [
    language === 'zh'
      ? `自${since}起期限中止计算，已用${used}（共${total}）；恢复后重新计算到期日。`
      : `The clock stands still since ${since}: ${used} of ${total} used; the date is computed again when it runs.`,
  ];
}

function pauses(explained: Explained, language: Language): string[] {
  const { zone } = explained.place;
  return explainedPauses(explained, language).flatMap(({ from, to, reason, basis }) => {
    if (to === null) return [];
    const [first, last] = [from, to].map((at) => momentInWords(instantOf(at), zone, language));
    return [
      language === 'zh'
        ? `${first ?? ''}至${last ?? ''}期限中止计算（${wordsOfFact(reason).zh}${cited(basis, language)}）。`
        : `The clock stood still from ${first ?? ''} to ${last ?? ''} (${wordsOfFact(reason).en}${cited(basis, language)}).`,
    ];
  });
}

function extensions(explained: Explained, language: Language): string[] {
  return explainedExtensions(explained, language).map(({ mode, ground, approver, basis, ...span }) => {
    const more = spanInWords(span, language);
    const law = cited(basis, language);
    if (language === 'zh')
      return `经${wordsOfDesk(approver).zh}批准${mode === 'to' ? '延长至共' : '延长'}${more}（${ground}${law}）。`;
    return `Extended ${mode === 'to' ? `to ${more} in total` : `by ${more}`}, granted by the ${wordsOfDesk(approver).en} (${ground}${law}).`;
  });
}

function corrections({ duty, place }: Explained, language: Language): string[] {
  const moment = (text: string): string => momentInWords(instantOf(text), place.zone, language);
  return (duty.inputs.startCorrections ?? []).flatMap(({ startBefore, from, until, agreed, proposedAt, decidedAt, sha256 }) => {
    const other = from === until ? moment(from) : `${moment(from)}–${moment(until)}`;
    if (agreed === true && decidedAt !== null)
      return language === 'zh'
        ? `起算时间经双方确认，由${moment(startBefore)}更正为${other}（${moment(decidedAt)}确认，文书摘要${sha256.slice(0, 12)}）。`
        : `The start was corrected from ${moment(startBefore)} to ${other}, agreed on ${moment(decidedAt)} (document ${sha256.slice(0, 12)}).`;
    if (agreed === false) return [];
    return language === 'zh'
      ? `${moment(proposedAt)}有人提出将起算时间更正为${other}（文书摘要${sha256.slice(0, 12)}）；另一方同意后日期方变更。`
      : `Since ${moment(proposedAt)} it is proposed that the period began ${other} (document ${sha256.slice(0, 12)}); the date moves if the other side agrees.`;
  });
}

function announced({ duty, place }: Explained, language: Language): string[] {
  const floor = duty.inputs.notLateBefore;
  if (floor === null) return [];
  const at = momentInWords(instantOf(floor), place.zone, language);
  return [
    language === 'zh'
      ? `规则或放假安排变更使日期提前的，公布次日（${at}）前不认定逾期。`
      : `A change that brought the date forward makes nothing late before the day after it was announced (${at}).`,
  ];
}

function cited(basis: Citation | null, language: Language): string {
  if (basis === null) return '';
  const article = basis.article === null ? '' : language === 'zh' ? `第${basis.article}条` : ` art. ${basis.article}`;
  return language === 'zh' ? `，依据${basis.document}${article}` : `; ${basis.document}${article}`;
}
