import type { Words } from './refusals.js';

/** Refusals of operations-centre. */
export const deskRefusals = {
  'operations-centre.matter-not-found': { en: 'Not found.', zh: '未找到。' },
  'operations-centre.queue-not-found': { en: 'There is no such queue.', zh: '没有该工作队列。' },
  'operations-centre.service-unavailable': { en: 'This part does not answer at the moment.', zh: '该部分暂时无法响应。' },
  'operations-centre.too-many-streams': { en: 'Too many live views are open.', zh: '已打开的实时视图过多。' },
  'operations-centre.wall-screen-not-found': { en: 'There is no such wall screen.', zh: '没有该大屏。' },
  'operations-centre.wall-screen-removed': { en: 'This wall screen was removed.', zh: '该大屏已停用。' },
} as const satisfies Record<string, Words>;
