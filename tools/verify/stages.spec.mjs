import { describe, expect, test } from '@jest/globals';
import { selected, stages } from './stages.mjs';

const names = (chosen) => chosen.map(({ name }) => name);

describe('choosing stages', () => {
  test('takes all of them but the browser, from the quickest to the slowest', () => {
    expect(names(selected(stages, []))).toEqual([
      'format',
      'lint',
      'types',
      'unit',
      'integration',
      'bundle',
      'end-to-end',
      'alone',
    ]);
  });

  test('takes the browser where it is named', () => {
    expect(names(selected(stages, ['--only', 'browser']))).toEqual(['browser']);
  });

  test('takes those asked for in their own order', () => {
    expect(names(selected(stages, ['--only', 'unit,lint']))).toEqual(['lint', 'unit']);
  });

  test('takes the specs of one place', () => {
    expect(selected(stages, ['--only', 'unit', 'libs/contracts'])).toMatchObject([{ name: 'unit', paths: ['libs/contracts'] }]);
  });

  test.each([[['--only', 'lints']], [['--only']], [['--only', '']], [['lint']], [['--only', 'lint', 'libs/contracts']]])(
    'refuses %j',
    (line) => {
      expect(() => selected(stages, line)).toThrow('format,lint,types');
    },
  );
});
