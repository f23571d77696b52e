import { describe, expect, test } from '@jest/globals';
import { dutiesToAnswer } from './duties-to-answer.js';
import type { DutyRow } from './duty.js';

const [sender, receiver] = ['5e000000-0000-4000-8000-000000000001', '5e000000-0000-4000-8000-000000000002'];
const offered = { name: 'transfer.offered', attributes: { toAgencyId: receiver } };
const duty = (dutyType: string, more: Partial<DutyRow> = {}): DutyRow =>
  ({ dutyType, agencyId: receiver, ownerRole: 'liaison', state: 'open', ...more }) as DutyRow;
const typesOf = (duties: readonly DutyRow[]) => duties.map(({ dutyType }) => dutyType);

describe('asking for an answer (Y17)', () => {
  test('is done once for a desk that owes several, by the first of them', () => {
    expect(typesOf(dutiesToAnswer(offered, [duty('HW-TRF-02b'), duty('HW-TRF-01')]))).toEqual(['HW-TRF-01']);
    expect(typesOf(dutiesToAnswer(offered, [duty('HW-TRF-01', { state: 'held' })]))).toEqual(['HW-TRF-01']);
  });

  test('is done at each desk of the receiver that owes', () => {
    const crisis = duty('HW-TRF-02c', { ownerRole: 'duty-officer' });
    expect(typesOf(dutiesToAnswer(offered, [crisis, duty('HW-TRF-01')]))).toEqual(['HW-TRF-01', 'HW-TRF-02c']);
  });

  test('is left where the answer has come already, where the sender owes, and for any other fact', () => {
    expect(dutiesToAnswer(offered, [duty('HW-TRF-01', { state: 'met' }), duty('HW-TRF-03', { agencyId: sender })])).toEqual([]);
    expect(dutiesToAnswer({ ...offered, name: 'transfer.accepted' }, [duty('HW-TRF-04')])).toEqual([]);
  });
});
