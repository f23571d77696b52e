import { describe, expect, test } from '@jest/globals';
import type { Command } from './commands.js';
import { explain } from './explain.js';
import { fact, shipped } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';
import { correction, officer, sides } from './sample-officers.js';

const ids = { transferId: 'transfer-1', fromAgencyId: 'womens-federation@CN', toAgencyId: 'public-security@CN' };
const offered = fact(
  'transfer.offered',
  '2026-03-02T10:00:00+08:00',
  { ...ids, severity: 'normal' },
  { by: 'womens-federation@CN' },
);
const key = 'HW-TRF-02a transfer-1 #1';
const at = '2026-03-03T02:00:00.000Z';
const now = '2026-03-03T12:00:00+08:00';
const both = sides('public-security@CN', 'womens-federation@CN');

function opened(): { desk: SampleDesk; propose: Command; agree: Command } {
  const desk = new SampleDesk();
  desk.arrive(offered);
  const [propose, agree] = correction(desk.get(key).duty, at);
  return { desk, propose, agree };
}
const code = (order: () => unknown): string => {
  try {
    order();
    return 'passed';
  } catch (error) {
    return (error as { code: string }).code.replace('coordination.', '');
  }
};

const saying = (words: string) => expect.objectContaining({ message: expect.stringContaining(words) });

describe('8.5 a corrected start', () => {
  test('moves nothing while only the owner has said so, and all dates once the other side agrees over the same document', () => {
    const { desk, propose, agree } = opened();
    expect(desk.order(key, propose, now)).toMatchObject([{ fact: 'duty.start-proposed' }]);
    expect(desk.get(key).duty).toMatchObject({ dueDate: '2026-03-05', startedAt: '2026-03-02T02:00:00.000Z' });
    expect(explain(desk.get(key).duty, shipped, 'en').words.join(' ')).toContain('the date moves if the other side agrees');

    expect(desk.order(key, agree, now)).toMatchObject([{ fact: null }, { fact: 'duty.moved', reason: 'start-corrected' }]);
    expect(desk.get(key).duty).toMatchObject({ dueDate: '2026-03-06', startedAt: at });
    expect(explain(desk.get(key).duty, shipped, 'en').words.join(' ')).toContain('The start was corrected from Mon 2 Mar 2026');
    expect(explain(desk.get(key).duty, shipped, 'zh').words.join('')).toContain('起算时间经双方确认');
  });

  test('of long ago makes the duty late and tells it, but ends nothing by silence that had its time until now', () => {
    const { desk } = opened();
    const [propose, agree] = correction(desk.get(key).duty, '2026-01-05T02:00:00.000Z');
    desk.order(key, propose, now);
    desk.order(key, agree, now);
    desk.clock('2026-03-03T12:00:01+08:00');
    const { duty, steps } = desk.get(key);
    expect(duty).toMatchObject({ state: 'open', dueDate: '2026-01-08', missedAt: expect.any(String) });
    expect(steps.map(({ act, state, reason }) => [act, state, reason])).toContainEqual(['expire', 'skipped', 'moved']);
    expect(desk.told.map(({ effect }) => effect.fired?.act)).toContain('report-up');
    expect(desk.told.map(({ effect }) => effect.fired?.act)).not.toContain('expire');
  });

  test('is refused for a day on which no version of the rule was in force (R31)', () => {
    const desk = new SampleDesk();
    desk.arrive(
      fact(
        'filing.notified',
        '2020-01-06T10:00:00+08:00',
        { caseId: 'case-1', addresseeAgencyId: 'public-security@CN' },
        { by: 'procuratorate@CN' },
      ),
    );
    const own = 'CN-SUP-03 case-1 #1';
    const [before] = correction(desk.get(own).duty, '2019-12-29T10:00:00+08:00');
    const [first] = correction(desk.get(own).duty, '2019-12-30T00:00:00+08:00');
    const parties = sides('public-security@CN', 'procuratorate@CN');

    expect(code(() => desk.order(own, { ...before, sides: parties } as Command, now))).toBe('no-version-in-force');
    expect(code(() => desk.order(own, { ...first, sides: parties } as Command, now))).toBe('passed');
  });

  test('is refused to whoever leads neither side, over another document, without a proposal, and to the proposer himself', () => {
    const { desk, propose, agree } = opened();
    const by = (command: Command, role: string, agencyId: string): Command =>
      ({ ...command, by: officer(role, agencyId) }) as Command;
    expect(code(() => desk.order(key, agree, now))).toBe('correction-not-proposed');
    expect(code(() => desk.order(key, by(propose, 'case-officer', 'public-security@CN'), now))).toBe('correction-not-entitled');
    expect(code(() => desk.order(key, by(propose, 'unit-head', 'womens-federation@CN'), now))).toBe('correction-not-entitled');
    desk.order(key, propose, now);
    expect(code(() => desk.order(key, by(agree, 'unit-head', 'public-security@CN'), now))).toBe('correction-not-entitled');
    expect(code(() => desk.order(key, by(agree, 'liaison', 'womens-federation@CN'), now))).toBe('correction-not-entitled');
    expect(code(() => desk.order(key, { ...agree, sha256: 'e'.repeat(64) } as Command, now))).toBe('correction-not-proposed');
    expect(desk.get(key).duty.startedAt).toBe('2026-03-02T02:00:00.000Z');
  });

  test('says who proposes and who agrees, and to the one who proposed that he never agrees', () => {
    const { desk, propose, agree } = opened();
    const by = (command: Command, who: ReturnType<typeof officer>) => () =>
      desk.order(key, { ...command, by: who } as Command, now);
    expect(by(propose, officer('administrator', 'public-security@CN'))).toThrow(
      saying('You may not propose another start: a head of the agency that owes the duty does.'),
    );
    desk.order(key, propose, now);
    expect(by(agree, officer('administrator', 'womens-federation@CN'))).toThrow(saying('a head of the other side does'));
    const proposedBy = desk.get(key).duty.inputs.startCorrections?.[0]?.proposedBy ?? '';
    for (const role of ['administrator', 'unit-head'])
      expect(by(agree, officer(role, 'public-security@CN', { id: proposedBy }))).toThrow(
        saying('the one who proposed it never does'),
      );
  });

  test('that is not agreed to falls, and one that says what stands already is refused', () => {
    const { desk, propose, agree } = opened();
    const same = { ...propose, from: '2026-03-02T02:00:00.000Z', until: '2026-03-02T02:00:00.000Z' } as Command;
    expect(code(() => desk.order(key, same, now))).toBe('start-unchanged');
    desk.order(key, propose, now);
    expect(desk.order(key, { ...agree, agreed: false } as Command, now)).toMatchObject([{ fact: null }]);
    expect(desk.get(key).duty).toMatchObject({ dueDate: '2026-03-05', inputs: { startCorrections: [{ agreed: false }] } });
    expect(code(() => desk.order(key, agree, now))).toBe('correction-not-proposed');
  });

  test('of a duty that is owed to no other agency is agreed to by a second head of the owner', () => {
    const desk = new SampleDesk();
    desk.arrive(fact('duplicate.suspected', '2026-03-02T10:00:00+08:00', { pairId: 'pair-1' }));
    const [[own = '']] = [[...desk.duties.keys()]];
    const [propose, agree] = correction(desk.get(own).duty, '2026-02-28T02:00:00.000Z');
    desk.order(own, propose, now);
    const alone = { ...agree, by: officer('unit-head', 'public-security@CN'), sides: sides('public-security@CN') } as Command;
    expect(code(() => desk.order(own, alone, now))).toBe('correction-not-entitled');
    expect(desk.order(own, agree, now).at(-1)).toMatchObject({ reason: 'start-corrected' });
  });

  test('is not proposed for a later occurrence, which begins where the one before it is due', () => {
    const { desk, propose } = opened();
    const running = desk.get(key);
    desk.duties.set(key, { ...running, duty: { ...running.duty, occurrence: 2 } });
    expect(code(() => desk.order(key, { ...propose, sides: both } as Command, now))).toBe('start-follows');
  });
});
