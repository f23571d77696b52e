import { describe, expect, test } from '@jest/globals';
import { linesOf } from './report-lines.js';
import { reportOf } from './report.js';

const chronicle = {
  id: 'unreal-a',
  title: 'A',
  kind: 'case' as const,
  jurisdiction: 'CN',
  events: [{ id: 'e4', date: '2020-01-01', precision: 'day' as const, fact_type: null, agency: 'police', what: 'Unreal.' }],
};
const plan = { chronicleId: 'unreal-a', country: 'CN', steps: [], matterRow: null, openerSlug: null, remarks: [] };

/** The report on a story whose only event became a note. */
const noted = (why: string) =>
  reportOf({
    chronicle,
    plan: { ...plan, told: [{ eventId: 'e4', as: 'note', why }] },
    played: { done: [], refused: [], rows: new Map() },
    seen: { matter: null, timeline: [], duties: [], isSettled: true, unread: [] },
    ...{ deadlines: [], seconds: 1 },
  });

describe('saying why an event became a note', () => {
  test.each([
    ['case-already-filed', 'the case was filed before', '此前已立案'],
    ['operation-not-open', 'the operation is not open', '专项行动未启动'],
    ['transfer-within-one-organ', 'passed on within one organ', '同一机关内部移送'],
    ['transfer-pending', 'a transfer is waiting already', '已有待处理移送'],
    ['transfer-without-sender', 'nobody sent the transfer', '移送来源不明'],
    ['result-without-transfer', 'a result without a transfer', '无对应移送的结果'],
    ['person-already-identified', 'the person was identified before', '此前已认定被害人'],
    ['person-already-recovered', 'the person was in safe hands before', '此前已解救'],
    ['support-already-ended', 'the support ended before', '帮扶此前已结束'],
    ['needs-more-than-told', 'needs what the source does not tell', '来源未说明所需内容'],
    ['state-does-not-fit', 'does not fit where the matter stands', '与事项现状不符'],
  ])('%s: in words, the code stays beside them in JSON', (why, en, zh) => {
    const report = noted(why);

    expect(linesOf(report)).toContain(`  e4 is a note: ${en}`);
    expect(report.events.notActed).toEqual([
      { eventId: 'e4', as: 'note', why, words: { en: expect.stringMatching(new RegExp(`^${en}$`, 'i')), zh } },
    ]);
  });
});
