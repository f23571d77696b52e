import { describe, expect, test } from '@jest/globals';
import type { Duty } from './duty.js';
import { explain } from './explain.js';
import type { LedgerFact } from './fact.js';
import { between, fact, onDay, shipped } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';

function owed(type: string, ...facts: LedgerFact[]): Duty {
  const desk = new SampleDesk();
  facts.forEach((each) => desk.arrive(each));
  const duty = desk.rows().find(({ dutyType }) => dutyType === type);
  if (duty === undefined) throw new Error(`${type} did not open`);
  return duty;
}
const words = (duty: Duty, language: 'zh' | 'en') => explain(duty, shipped, language).words.join('\n');

const notice = (at: string) =>
  fact('filing.notified', at, { caseId: 'case-1', addresseeAgencyId: 'public-security@CN' }, { by: 'procuratorate@CN' });
const fileReceived = (inCustody: boolean) =>
  fact(
    'prosecution.file-received',
    '2026-09-01T10:00:00+08:00',
    { caseId: 'case-1', inCustody, fastTrack: false },
    { by: 'procuratorate@CN' },
  );

describe('explaining a date', () => {
  const duty = owed('CN-SUP-03', notice('2026-09-18T15:30:00+08:00'));

  test('lists law, start, days, rest-day rule and due moment', () => {
    expect(explain(duty, shipped, 'zh')).toMatchObject({
      dutyType: 'CN-SUP-03',
      title: { zh: '收到通知立案书后立案', en: 'File after a filing notice' },
      law: [
        { document: '人民检察院刑事诉讼规则', article: '563', confidence: 'V1' },
        { document: '公安机关办理刑事案件程序规定', article: '182', confidence: 'V1' },
      ],
      policy: { pack: 'cn', version: '2026.1.0', mode: 'enforce', numberOrigin: 'law' },
      start: { fact: 'filing.notified', at: '2026-09-18T15:30:00+08:00', rule: 'nextDay', countsFrom: '2026-09-19' },
      duration: { value: 15, unit: 'calendarDays' },
      days: [
        { from: '2026-09-18', counted: false, why: 'start-day' },
        { from: '2026-09-19', to: '2026-10-03', counted: true, n: [1, 15] },
        { from: '2026-10-03', to: '2026-10-07', counted: false, why: 'roll', label: '国庆节' },
      ],
      raw: '2026-10-03',
      roll: { to: '2026-10-08', basis: { article: '105' } },
      due: { date: '2026-10-08', at: '2026-10-09T00:00:00+08:00', lateAfter: '2026-10-09T00:00:00+08:00' },
      provisional: null,
      next: [
        { rung: 1, at: '2026-09-30T09:00:00+08:00', to: ['responsible-officer@own'], act: 'remind' },
        { rung: 2 },
        { rung: 3 },
      ],
      calendar: { id: 'cn', version: '2026.1.0', coveredYears: [2025, 2026] },
    });
  });

  test('says it in words of either language', () => {
    expect(explain(duty, shipped, 'zh').words).toEqual([
      '2026年9月18日（周五）（通知立案）当日不计，2026年9月19日（周六）起算15日，期满之日为2026年10月3日（周六）（国庆节），顺延至假期后第一日：2026年10月8日（周四）24时止。',
      '依据：《人民检察院刑事诉讼规则》第563条、《公安机关办理刑事案件程序规定》第182条；顺延依据《中华人民共和国刑事诉讼法（2018年修正）》第105条。',
    ]);
    expect(explain(duty, shipped, 'en').words[0]).toBe(
      'Fri 18 Sep 2026 (Filing notified) is not counted. 15 days from Sat 19 Sep 2026 end on Sat 3 Oct 2026 (National Day); ' +
        'the period moves to the first working day after it: Thu 8 Oct 2026, 24:00.',
    );
  });

  test('names every day that was left out of working days, and every make-up day', () => {
    const opened = owed('HW-CLU-05', fact('duplicate.suspected', '2026-02-13T10:00:00+08:00', { pairId: 'pair-1' }));

    expect(explain(opened, shipped, 'en').days).toEqual([
      { from: '2026-02-13', counted: false, why: 'start-day' },
      { from: '2026-02-14', counted: true, n: [1, 1], why: 'make-up', label: 'make-up working day' },
      { from: '2026-02-15', to: '2026-02-23', counted: false, why: 'holiday', label: 'Spring Festival' },
      { from: '2026-02-24', counted: true, n: [2, 2], why: 'counted' },
    ]);
  });

  test('shows hours as hours', () => {
    const accepted = owed(
      'CN-PRO-01b',
      fact(
        'protection-order.accepted',
        '2026-02-13T10:20:00+08:00',
        { orderId: 'order-1', urgent: true, acceptedAt: '2026-02-13T10:20:00+08:00' },
        { by: 'court@CN' },
      ),
    );

    expect(explain(accepted, shipped, 'en').days).toEqual([
      { from: '2026-02-13T10:20:00+08:00', to: '2026-02-14T10:20:00+08:00', counted: true, why: 'clock' },
    ]);
    expect(words(accepted, 'zh')).toContain(
      '自2026年2月13日（周五）10:20（受理人身安全保护令申请）起24小时，至2026年2月14日（周六）10:20止',
    );
  });

  test('names the start of a later occurrence and of a scheduled one', () => {
    const desk = new SampleDesk();
    desk.arrive(fact('case.opened', '2026-03-02T10:00:00+08:00', { caseId: 'case-1', severity: 'high' }));
    desk.arrive(fact('person.reunited', '2026-03-02T10:00:00+08:00', { personId: 'person-1' }));
    desk.clock('2026-03-20T00:00:00+08:00');

    expect(explain(desk.get('HW-INV-02b case-1 #2').duty, shipped, 'en')).toMatchObject({
      start: { countsFrom: '2026-03-10', occurrence: 2 },
      due: { date: '2026-03-16' },
    });
    expect(explain(desk.get('HW-RST-04 person-1 #2').duty, shipped, 'en')).toMatchObject({
      duration: { value: 30 },
      start: { countsFrom: '2026-03-03' },
      due: { date: '2026-04-01' },
    });
  });

  test.each<[string, Duty, string, string]>([
    [
      'a provisional date',
      owed('CN-SUP-03', notice('2026-12-25T10:00:00+08:00')),
      '暂定：2027年放假安排尚未发布',
      'Provisional: the 2027 calendar is not published',
    ],
    [
      'a default',
      owed('HW-CLU-05', fact('duplicate.suspected', onDay('2026-03-02'), { pairId: 'pair-1' })),
      '时限为系统默认值，并非法定。',
      'The number is a system default, not law.',
    ],
    [
      'a date kept in custody',
      owed('CN-INV-04a', fileReceived(true)),
      '在押期间，期满之日不因节假日顺延。',
      'In custody the last day does not move off a holiday.',
    ],
    [
      'a rest-day rule by analogy',
      owed(
        'HW-TRF-04',
        fact('transfer.accepted', '2026-09-01T10:00:00+08:00', { transferId: 'transfer-1', toAgencyId: 'procuratorate@CN' }),
      ),
      '顺延规则为类推适用。',
      'Rest-day rule applied by analogy.',
    ],
    [
      'a cap',
      owed(
        'HW-REH-06',
        fact('consent.withdrawn', '2026-02-13T10:00:00+08:00', { consentId: 'consent-1', receiverAgencyId: 'health@CN' }),
      ),
      '但最长不超过5日',
      'but never later than 5 days',
    ],
    [
      'an agreed day',
      owed('HW-CLU-08', fact('review.opened', '2026-03-02T10:00:00+08:00', { reviewId: 'review-1', deadline: '2026-06-30' })),
      '约定期限：2026年6月30日（周二）24时止',
      'Agreed date: Tue 30 Jun 2026, 24:00',
    ],
    [
      'a tolerance',
      owed('CN-INT-01', fact('clue.registered', '2026-09-30T23:50:00+08:00', { clueId: 'clue-1', channel: 'police' })),
      '起应立即办理，超过60分钟（系统默认）即为逾期',
      'counted late after 60 minutes (system default)',
    ],
    [
      'a day that counts',
      owed(
        'CN-PRO-02',
        fact(
          'protection-order.issued',
          '2026-03-30T10:00:00+08:00',
          { orderId: 'order-1', validFrom: '2026-03-30', validTo: null },
          { by: 'court@CN' },
        ),
      ),
      '自2026年3月30日（周一）（作出人身安全保护令）起，当日计入，计6个月',
      'that day included: 6 months',
    ],
    [
      'an uncertain start',
      owed('CN-SUP-03', { ...notice('2026-03-02T10:00:00+08:00'), occurred: between('2026-03-02', '2026-03-04') }),
      '起算时间不确定：最迟至2026年3月19日（周四）24时止',
      'The start is uncertain: the latest possible end is Thu 19 Mar 2026, 24:00',
    ],
    [
      'recorded history',
      owed('CN-SUP-03', { ...notice('2026-03-02T10:00:00+08:00'), recordedAt: '2026-09-01T00:00:00Z', historical: true }),
      '系事后补录',
      'Recorded afterwards as history',
    ],
    [
      'an assumed act',
      owed('CN-SUP-03', { ...notice('2026-03-02T10:00:00+08:00'), implied: true }),
      '系导入时推定',
      'the import had to assume',
    ],
  ])('warns of %s', (_, warned, zh, en) => {
    expect(words(warned, 'zh')).toContain(zh);
    expect(words(warned, 'en')).toContain(en);
  });
});
