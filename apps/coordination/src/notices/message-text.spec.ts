import { describe, expect, test } from '@jest/globals';
import { messageText, type MessageLine } from './message-text.js';

const line: MessageLine = {
  noticeIds: ['7b0d3a0e-0000-4000-8000-000000000001'],
  dutyId: '7b0d3a0e-0000-4000-8000-000000000002',
  matterNumber: '0123456789AB',
  dutyType: 'HW-CLU-01',
  mark: 'page',
  proposal: null,
  passedRungs: [],
  dueAt: '2026-10-01T16:20:00.000Z',
  link: '/duties/7b0d3a0e-0000-4000-8000-000000000002',
};
const place = { zone: 'Asia/Shanghai', baseUrl: 'https://desk.example', isDigest: false };

describe('a message', () => {
  test('says number, stage, clock and link in both languages (8.17)', () => {
    const { subject, text } = messageText([line], place);
    expect(subject).toBe('Homeward 通知 / notice (1)');
    expect(text).toBe(
      '呼叫值班 / Call the officer on watch | 0123456789AB | HW-CLU-01 | 2026-10-02 00:20 | https://desk.example/duties/7b0d3a0e-0000-4000-8000-000000000002\n',
    );
  });

  test('names the act that is to be drafted, and the rungs for which it stands (2.6, 8.5)', () => {
    const { text } = messageText([{ ...line, mark: 'propose', proposal: 'dunning-letter', passedRungs: [1, 2] }], place);
    expect(text).toContain(
      '提出建议：立案监督案件催办函（含已过的第1, 2级） / Propose a next step: Letter that urges the investigation (also for rungs 1, 2) | ',
    );
  });

  test('tells another system codes alone', () => {
    const { payload } = messageText([{ ...line, matterNumber: null }], { ...place, isDigest: true });
    expect(JSON.parse(payload)).toEqual({
      type: 'digest',
      lines: [{ ...line, matterNumber: null, link: `https://desk.example${line.link}` }],
    });
  });
});
