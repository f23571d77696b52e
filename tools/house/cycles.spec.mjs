import { describe, expect, test } from '@jest/globals';
import { circles } from './cycles.mjs';
import { files } from './repository.mjs';

const file = (name, ...lines) => ({ path: `apps/rescue/src/${name}.ts`, text: lines.join('\n') });

describe('following imports', () => {
  test('comes to an end', () => {
    expect(circles([file('a', "import { b } from './b.js';"), file('b', "import type { A } from './a.js';")])).toEqual([]);
  });

  test.each([
    ['two files', [file('a', "import { b } from './b.js';"), file('b', "import {\n  a,\n} from './a.js';")]],
    ['one file by the way', [file('a', "import './b.js';"), file('b', "const a = await import('./a.js');")]],
    [
      'three files',
      [
        file('a', "import './x.js'; import { b } from './b.js';"),
        file('b', "export { c } from './c.js';"),
        file('c', "import { a } from './a.js';"),
      ],
    ],
  ])('goes round in %s', (_, found) => {
    expect(circles(found)).toHaveLength(1);
  });

  test('never goes round in this repository (H5)', () => {
    expect(circles(files(/^(?:apps|libs)\/[^/]+\/src\/.*\.tsx?$/))).toEqual([]);
  });
});
