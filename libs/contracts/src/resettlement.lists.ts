import type * as z from 'zod';
import { otherwise, wordList } from './word-list.js';

/** What kind of institution takes a person in. */
export const institutionKind = wordList({
  'relief-station': { en: 'Relief station', zh: '救助管理站' },
  'child-welfare': { en: 'Child welfare institution', zh: '儿童福利机构' },
  'minors-protection-centre': { en: 'Centre for the protection of minors', zh: '未成年人救助保护机构' },
  shelter: { en: 'Shelter', zh: '庇护场所' },
  hospital: { en: 'Hospital', zh: '医疗机构' },
  ...otherwise,
});
export type InstitutionKind = z.infer<typeof institutionKind>;

/** Where a person lives under an agency's care. */
export const placementKind = wordList({
  'temporary-care': { en: 'Temporary care', zh: '临时监护' },
  'relief-station': { en: 'Relief station', zh: '救助管理站' },
  'child-welfare': { en: 'Child welfare institution', zh: '儿童福利机构' },
  shelter: { en: 'Shelter', zh: '庇护场所' },
  'foster-family': { en: 'Foster family', zh: '家庭寄养' },
  relatives: { en: 'With relatives', zh: '亲属照料' },
  hospital: { en: 'Hospital', zh: '医疗机构' },
  'own-home': { en: 'A home of their own', zh: '独立居住' },
  ...otherwise,
});
export type PlacementKind = z.infer<typeof placementKind>;

/** Why a placement changes or ends; `own-wish` is the person's own recorded wish. */
export const placementReason = wordList({
  'own-wish': { en: 'Own wish', zh: '本人意愿' },
  moved: { en: 'Moved', zh: '迁移' },
  'returned-home': { en: 'Returned home', zh: '已返家' },
  'family-not-found': { en: 'The family was not found', zh: '查找不到家人' },
  'family-found': { en: 'The family was found', zh: '已找到家人' },
  'better-suited': { en: 'Another place suits better', zh: '另有更合适的安置' },
  unsafe: { en: 'The place is not safe', zh: '原安置不安全' },
  adopted: { en: 'Adopted', zh: '被收养' },
  'of-age': { en: 'Of age', zh: '已成年' },
  'left-unannounced': { en: 'Left without notice', zh: '自行离开' },
  died: { en: 'Died', zh: '死亡' },
  ...otherwise,
});
export type PlacementReason = z.infer<typeof placementReason>;

/** To whom a person is handed over, as a kind. */
export const handedTo = wordList({
  parents: { en: 'Parents', zh: '父母' },
  guardian: { en: 'Guardian', zh: '其他监护人' },
  relatives: { en: 'Relatives', zh: '亲属' },
  self: { en: 'Nobody: the person returns alone', zh: '本人自行返回' },
  institution: { en: 'An institution at home', zh: '户籍地机构' },
  authority: { en: 'An authority at home or abroad', zh: '户籍地或国外主管机关' },
  'suspected-seller': { en: 'Somebody suspected of having sold the person', zh: '涉嫌出卖者' },
  ...otherwise,
});
export type HandedTo = z.infer<typeof handedTo>;

/** Why a return home broke down. */
export const reunionFailure = wordList({
  violence: { en: 'Violence', zh: '暴力' },
  'sold-again': { en: 'Sold or offered again', zh: '再次被出卖' },
  'not-cared-for': { en: 'Not cared for', zh: '无人照料' },
  rejected: { en: 'Rejected by the family', zh: '被家人拒绝' },
  'own-wish': { en: 'Own wish', zh: '本人意愿' },
  'left-unannounced': { en: 'Left without notice', zh: '自行离开' },
  ...otherwise,
});
export type ReunionFailure = z.infer<typeof reunionFailure>;

/** Who asks the court to take guardianship away (Civil Code 36). */
export const suitApplicant = wordList({
  unknown: { en: 'Unknown', zh: '不详' },
  relative: { en: 'Another person entitled to guardianship', zh: '其他依法具有监护资格的人' },
  'village-or-residents-committee': { en: 'Village or residents committee', zh: '居民委员会、村民委员会' },
  school: { en: 'School', zh: '学校' },
  'medical-institution': { en: 'Medical institution', zh: '医疗机构' },
  'womens-federation': { en: "Women's federation", zh: '妇女联合会' },
  'disabled-persons-federation': { en: "Disabled persons' federation", zh: '残疾人联合会' },
  'minors-protection-organisation': { en: 'Organisation for the protection of minors', zh: '未成年人保护组织' },
  'civil-affairs': { en: 'Civil affairs', zh: '民政部门' },
  procuratorate: { en: 'Procuratorate', zh: '人民检察院' },
  ...otherwise,
});
export type SuitApplicant = z.infer<typeof suitApplicant>;
