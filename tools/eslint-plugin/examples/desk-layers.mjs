const desk = (path) => `/checkout/apps/dashboard/src/${path}`;

export default {
  good: [
    { filename: desk('features/desk/page.ts'), code: "import { Shown } from '../../parts/shown.js';" },
    { filename: desk('features/desk/page.ts'), code: "import { row } from './row.js';" },
    { filename: desk('parts/shown.ts'), code: "import { read } from '../api/call.js';" },
    { filename: desk('app/router.ts'), code: "const page = () => import('../features/desk/page.js');" },
    "import { Shown } from '../../parts/shown.js';",
  ],
  bad: [
    { filename: desk('features/desk/page.ts'), code: "import { clue } from '../clues/clue.js';" },
    { filename: desk('parts/shown.ts'), code: "import { page } from '../features/desk/page.js';" },
    { filename: desk('ui/button.ts'), code: "import { read } from '../api/call.js';" },
    { filename: desk('features/desk/page.ts'), code: "const shell = () => import('../../app/shell.js');" },
  ],
};
