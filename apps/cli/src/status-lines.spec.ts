import { describe, expect, test } from '@jest/globals';
import { isUp, statusLines } from './status-lines.js';
import type { Status } from './status.js';

const kafka = { name: 'kafka', port: 17_021, pid: 12, ours: true, ready: true, megabytes: 200 };
const status: Status = {
  url: 'http://127.0.0.1:17000',
  engines: [kafka],
  services: [{ name: 'rescue', port: 17_003, pid: null, ours: false, ready: false, megabytes: null }],
  figures: {
    outboxOldestSeconds: 0,
    consumerLag: null,
    parkedRecords: 2,
    heldOldestSeconds: 75,
    keysBehindGaps: 1,
    dutiesOverdueArmed: 0,
    firedBySecondHand: 0,
  },
  silent: { consumerLag: ['rescue', 'coordination'] },
};

describe('showing the status', () => {
  test('gives every part its state, its port, its process and its memory', () => {
    const lines = statusLines(status);
    expect(lines[0]).toBe('✓ kafka   ready    127.0.0.1:17021  pid 12  200 MB');
    expect(lines[1]).toBe('✗ rescue  stopped  127.0.0.1:17003');
  });

  test('says unknown without whom, and zero only where everybody told', () => {
    const text = statusLines(status).join('\n');
    expect(text).toContain('oldest fact in an outbox   0 s');
    expect(text).toContain('records not yet consumed   unknown without rescue, coordination');
    expect(text).toContain('parked records             2');
    expect(text).toContain('oldest record set aside    75 s');
    expect(text).toContain('keys behind a gap          1');
  });

  test('counts the silent where they are many', () => {
    const silent = { consumerLag: ['rescue', 'coordination', 'prevention', 'orchestrator'] };
    expect(statusLines({ ...status, silent })).toContain('records not yet consumed   unknown without 4 services');
  });

  test('names it an alarm when the second hand had to ring', () => {
    const lineOf = (firedBySecondHand: number | null) =>
      statusLines({ ...status, figures: { ...status.figures, firedBySecondHand } }).find((line) => line.includes('second hand'));

    expect(lineOf(0)).toBe('fired by the second hand   0');
    expect(lineOf(null)).toBe('fired by the second hand   unknown');
    expect(lineOf(3)).toBe('fired by the second hand   3  ! the ringer did not fire them in time');
  });

  test('calls the system up only when every part is ready', () => {
    expect(isUp(status)).toBe(false);
    expect(isUp({ engines: [kafka], services: [] })).toBe(true);
  });
});
