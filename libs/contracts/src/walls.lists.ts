import type * as z from 'zod';
import { otherwise, wordList } from './word-list.js';

/** Why an officer or an agency is kept away from a matter. */
export const wallReason = wordList({
  'complaint-about-staff': { en: 'The matter is about the officer or the agency', zh: '事项涉及该人员或该机构' },
  'official-involved': { en: 'An official of the agency is involved', zh: '该机构公职人员涉案' },
  'close-relation': { en: 'Close to somebody in the matter', zh: '与事项有关人员关系密切' },
  'took-part-before': { en: 'Took part in it in another function', zh: '曾以其他职务参与' },
  ...otherwise,
});
export type WallReason = z.infer<typeof wallReason>;
