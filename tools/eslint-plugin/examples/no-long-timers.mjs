export default {
  good: [
    'setTimeout(poll, 250);',
    'setTimeout(poll);',
    'setInterval(beat, 5 * 1_000);',
    'const pauseMs = 30_000; setTimeout(poll, pauseMs);',
    'const pace = (pauseMs) => setTimeout(poll, Math.min(pauseMs, 60_000));',
    'setTimeout(poll, busy ? 50 : 1_000);',
    "import { setTimeout as pause } from 'node:timers/promises'; await pause(250);",
  ],
  bad: [
    'setTimeout(escalate, dueAt - Date.now());',
    'setTimeout(escalate, 10 * 24 * 3_600_000);',
    'const fireAt = (delay) => setTimeout(escalate, delay);',
    'let delay = 10; delay = duty.delay; setTimeout(escalate, delay);',
    'globalThis.setInterval(escalate, 86_400_000);',
    "import { setTimeout as pause } from 'node:timers/promises'; await pause(duty.delay);",
    "import { scheduler } from 'node:timers/promises'; await scheduler.wait(86_400_000);",
  ],
};
