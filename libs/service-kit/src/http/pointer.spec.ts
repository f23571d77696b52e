import { describe, expect, test } from '@jest/globals';
import { pointerOf, shownPointer } from './pointer.js';

describe('pointing at a place in a body', () => {
  test.each([
    [[], ''],
    [['reporter', 'name'], '/reporter/name'],
    [['subjectKinds', 3], '/subjectKinds/3'],
    [['__proto__'], '/__proto__'],
    [['reporter', 'Unreal Person Nine'], '/reporter'],
    [['名', 'name'], ''],
    [['a/b'], ''],
    [['x'.repeat(65)], ''],
    [['00000000000'], ''],
  ])('%j is "%s"', (path, pointer) => {
    expect(pointerOf(path)).toBe(pointer);
  });

  test.each([
    ['', ''],
    ['/list/2/name', '/list/2/name'],
    ['/list/2/Unreal Person Nine/name', '/list/2'],
    ['/00000000000', ''],
  ])('"%s" is shown as "%s"', (written, shown) => {
    expect(shownPointer(written)).toBe(shown);
  });
});
