import type { Words } from './refusals.js';

/** The offences of the criminal law that are charged in Homeward, by their code. */
export const offenceTitles = {
  'CL-236': { en: 'Rape', zh: '强奸罪' },
  'CL-237': { en: 'Forcible indecency; indecency with children', zh: '强制猥亵、侮辱罪；猥亵儿童罪' },
  'CL-240': { en: 'Trafficking in women and children', zh: '拐卖妇女、儿童罪' },
  'CL-241': { en: 'Buying trafficked women and children', zh: '收买被拐卖的妇女、儿童罪' },
  'CL-242-1': { en: 'Obstructing rescue by violence or threat', zh: '妨害公务罪（阻碍解救）' },
  'CL-242-2': { en: 'Leading a crowd that obstructs rescue', zh: '聚众阻碍解救被收买的妇女、儿童罪' },
  'CL-262': { en: 'Taking a child away by deceit', zh: '拐骗儿童罪' },
  'CL-262-1': { en: 'Organising begging', zh: '组织残疾人、儿童乞讨罪' },
  'CL-262-2': { en: 'Organising minors for public-order offences', zh: '组织未成年人进行违反治安管理活动罪' },
  'CL-280-1': { en: 'Forging official documents', zh: '伪造、变造、买卖国家机关公文、证件、印章罪' },
  'CL-280-3': { en: 'Forging identity documents', zh: '伪造、变造、买卖身份证件罪' },
  'CL-416-1': { en: 'Official does not rescue', zh: '不解救被拐卖、绑架妇女、儿童罪' },
  'CL-416-2': { en: 'Official obstructs rescue', zh: '阻碍解救被拐卖、绑架妇女、儿童罪' },
} as const satisfies Record<string, Words>;
