import type { LawVersion, Offence } from './offence.js';

const law1997: LawVersion = { lawVersion: 'cl-1997', validFrom: '1997-10-01', validTo: null };
const notLoaded: LawVersion = { lawVersion: 'unverified', validFrom: null, validTo: null };

/** Paragraph 6 of article 241 was rewritten by the ninth amendment. */
const buying: readonly LawVersion[] = [
  { ...law1997, validTo: '2015-10-31' },
  { lawVersion: 'cl-amendment-9', validFrom: '2015-11-01', validTo: null },
];

const offence = (code: string, article: string, title: Offence['title'], ...versions: readonly LawVersion[]): Offence => ({
  code,
  law: 'CL',
  article,
  title,
  versions,
});

/** The code list of offences. Dates stand where the Criminal Law of 1997 and its ninth amendment give them; no other is guessed. */
export const offences: readonly Offence[] = [
  offence('CL-236', '236', { en: 'Rape', zh: '强奸罪' }, notLoaded),
  offence('CL-237', '237', { en: 'Forcible indecency; indecency with children', zh: '强制猥亵、侮辱罪；猥亵儿童罪' }, notLoaded),
  offence('CL-240', '240', { en: 'Trafficking in women and children', zh: '拐卖妇女、儿童罪' }, law1997),
  offence('CL-241', '241', { en: 'Buying trafficked women and children', zh: '收买被拐卖的妇女、儿童罪' }, ...buying),
  offence('CL-242-1', '242-1, 277', { en: 'Obstructing rescue by violence or threat', zh: '妨害公务罪（阻碍解救）' }, notLoaded),
  offence('CL-242-2', '242-2', { en: 'Leading a crowd that obstructs rescue', zh: '聚众阻碍解救被收买的妇女、儿童罪' }, law1997),
  offence('CL-262', '262', { en: 'Taking a child away by deceit', zh: '拐骗儿童罪' }, law1997),
  offence('CL-262-1', '262 之一', { en: 'Organising begging', zh: '组织残疾人、儿童乞讨罪' }, notLoaded),
  offence(
    'CL-262-2',
    '262 之二',
    { en: 'Organising minors for public-order offences', zh: '组织未成年人进行违反治安管理活动罪' },
    notLoaded,
  ),
  offence('CL-280-1', '280', { en: 'Forging official documents', zh: '伪造、变造、买卖国家机关公文、证件、印章罪' }, notLoaded),
  offence('CL-280-3', '280', { en: 'Forging identity documents', zh: '伪造、变造、买卖身份证件罪' }, notLoaded),
  offence('CL-416-1', '416-1', { en: 'Official does not rescue', zh: '不解救被拐卖、绑架妇女、儿童罪' }, law1997),
  offence('CL-416-2', '416-2', { en: 'Official obstructs rescue', zh: '阻碍解救被拐卖、绑架妇女、儿童罪' }, law1997),
];

const byCode = new Map(offences.map((each) => [each.code, each]));

export const findOffence = (code: string): Offence | null => byCode.get(code) ?? null;
