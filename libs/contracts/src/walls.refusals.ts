import type { Words } from './refusals.js';

/** Refusals about the walls that keep an officer or an agency away from a matter. */
export const wallRefusals = {
  'coordination.wall-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.wall-stands-already': { en: 'This wall stands already.', zh: '已设有该隔离。' },
  'coordination.wall-agency-unknown': { en: 'There is no agency of this id.', zh: '没有该编号的机构。' },
  'coordination.wall-officer-unknown': {
    en: 'The agency to keep away has no officer of this id.',
    zh: '被隔离机构没有该编号的人员。',
  },
  'coordination.wall-lifted-already': { en: 'The wall has been lifted.', zh: '该隔离已解除。' },
  'coordination.wall-excludes-lead': {
    en: 'The agency that leads the matter is not kept away from it: hand the matter over first.',
    zh: '不能将主办机构整体隔离，请先移交事项。',
  },
  'coordination.wall-about-others': {
    en: 'Only the agency that leads the matter keeps another agency away from it.',
    zh: '仅主办机构可对其他机构设置隔离。',
  },
  'coordination.wall-lift-not-for-role': { en: 'Only the level above lifts a wall.', zh: '隔离只能由上一级解除。' },
} as const satisfies Record<string, Words>;
