export default {
  good: [
    "import { dutyPage } from '@homeward/contracts';",
    'const left = (dueAt, now) => Date.parse(dueAt) - now;',
    'const { workingDays } = duty.remaining;',
  ],
  bad: [
    "import { explain } from '@homeward/duty-policy';",
    "import { isWorkday } from 'chinese-days';",
    "import { addDays } from '@homeward/contracts';",
    'function workingDaysBetween(from, to) { return to - from; }',
    'day.setDate(day.getDate() + 1);',
  ],
};
