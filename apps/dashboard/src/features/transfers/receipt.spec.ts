import type { TransferView } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { answerTo } from './receipt.js';

const entry = (move: string, agencyId: string, day: string) => ({ move, agencyId, recordedAt: `2026-03-${day}T00:00:00.000Z` });
const transfer = (...entries: object[]) => ({ toAgencyId: 'receiver', entries }) as unknown as TransferView;

describe('the receipt of a transfer', () => {
  test('tells what the receiver answered last, and nothing of the sender', () => {
    const told = transfer(
      entry('seeTransfer', 'receiver', '02'),
      entry('acceptTransfer', 'receiver', '03'),
      entry('reportProgress', 'receiver', '05'),
      entry('remindTransfer', 'sender', '04'),
    );
    expect(answerTo(told)?.move).toBe('acceptTransfer');
  });

  test('is empty until the receiver has answered', () => {
    expect(answerTo(transfer(entry('offerTransfer', 'sender', '01')))).toBeUndefined();
  });
});
