import { describe, expect, test } from '@jest/globals';
import { timelineKindOf } from './timeline-kind.js';

describe('what an entry of a timeline is about', () => {
  test.each([
    ['clue-intake', 'clue.registered', 'intake'],
    ['investigation', 'progress.noted', 'crackdown'],
    ['rehabilitation', 'aid.decided', 'rehabilitation'],
    ['coordination', 'transfer.offered', 'transfer'],
    ['coordination', 'result.reported', 'transfer'],
    ['coordination', 'progress.reported', 'transfer'],
    ['coordination', 'duty.missed', 'clock'],
    ['coordination', 'duty-merger.begun', 'clock'],
    ['coordination', 'notice.delivered', 'clock'],
    ['coordination', 'matter.noted', 'matter'],
    ['coordination', 'share.granted', 'matter'],
    ['coordination', 'late-recording.agreed', 'matter'],
  ] as const)('%s: %s is about %s', (source, name, kind) => expect(timelineKindOf({ source, name })).toBe(kind));
});
