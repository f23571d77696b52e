import { describe, expect, test } from '@jest/globals';
import { BrakeRoom } from './brake-room.js';

const desk = { agencyId: 'a', ownerRole: 'responsible-officer', holderId: null };
const other = { ...desk, ownerRole: 'liaison' };
const caps = { holder: 2, unit: 5 };

describe('the room under the brake (8.10)', () => {
  test('is the cap of an officer for each who sits at the desk', () => {
    const room = new BrakeRoom([{ place: desk, seats: 2, holder: 3, unit: 3 }], caps);
    expect([room.take(desk), room.take(desk)]).toEqual([true, false]);
  });

  test('is one for the whole agency, whichever desk takes of it', () => {
    const counts = [desk, other].map((place) => ({ place, seats: 1, holder: 0, unit: 4 }));
    const room = new BrakeRoom(counts, caps);
    expect([room.take(desk), room.take(other), room.take(desk)]).toEqual([true, false, false]);
  });

  test('of an officer who holds duties is that of no desk', () => {
    const held = { ...desk, holderId: 'officer' };
    const room = new BrakeRoom([{ place: held, seats: 1, holder: 2, unit: 2 }], caps);
    expect([room.take(held), room.take(desk)]).toEqual([false, false]);
  });
});
