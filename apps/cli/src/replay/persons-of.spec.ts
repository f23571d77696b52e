import { describe, expect, test } from '@jest/globals';
import { allocate, newPerson } from './persons-of.js';
import { ref } from './step.js';

const person = (name: string, count: number | null = 1) =>
  newPerson(ref(name, 'personId'), count, { notBefore: null, notAfter: null });
const [a, b, group] = [person('a'), person('b'), person('group', 72)];
const nobody = { fitting: [], all: [], most: null };

describe('finding of whom an event tells', () => {
  test('takes those whom the act fits before it names new people', () => {
    const { known, fresh } = allocate({ number: 3, fitting: [a, b], all: [a, b], most: null });
    expect(known.map((each) => each.person)).toEqual([a, b]);
    expect(fresh).toEqual([1]);
  });

  test('without a number means one person of unknown count', () => {
    expect(allocate({ number: null, ...nobody })).toEqual({ known: [], fresh: [null] });
    expect(allocate({ number: null, fitting: [a, b], all: [a, b], most: null }).known).toHaveLength(1);
  });

  test('without a number, an act that names nobody is about everybody whom it fits', () => {
    expect(allocate({ number: null, fitting: [a, b], all: [a, b], most: null, isAboutAll: true }).known).toHaveLength(2);
  });

  test('gives an id to each of fifty, and one id to a larger group', () => {
    expect(allocate({ number: 50, ...nobody }).fresh).toHaveLength(50);
    expect(allocate({ number: 51, ...nobody }).fresh).toEqual([51]);
    expect(allocate({ number: 100_000, ...nobody }).fresh).toEqual([100_000]);
  });

  test('takes of a group only as many as are told', () => {
    expect(allocate({ number: 21, fitting: [group], all: [group], most: 72 })).toEqual({
      known: [{ person: group, count: 21 }],
      fresh: [],
    });
  });

  test('names no more people than were published, and the known ones again instead', () => {
    expect(allocate({ number: 2, fitting: [], all: [a], most: 2 }).fresh).toEqual([1]);
    expect(allocate({ number: null, fitting: [], all: [a], most: 1 })).toEqual({ known: [{ person: a, count: 1 }], fresh: [] });
    expect(allocate({ number: 3, fitting: [], all: [a, b], most: 2 }).known).toHaveLength(2);
  });
});
