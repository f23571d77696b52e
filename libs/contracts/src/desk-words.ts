import type { Words } from './refusals.js';

/** Who sits at a desk: the roles of the registry, and the desks that ladders name. */
const roles: Readonly<Record<string, Words>> = {
  registrar: { en: 'registrar', zh: '登记员' },
  'duty-officer': { en: 'duty officer', zh: '值班员' },
  'case-officer': { en: 'case officer', zh: '承办人' },
  'unit-head': { en: 'unit head', zh: '科室负责人' },
  'agency-head': { en: 'head of the agency', zh: '机关负责人' },
  liaison: { en: 'liaison officer', zh: '联络员' },
  prosecutor: { en: 'prosecutor', zh: '检察官' },
  'chief-prosecutor': { en: 'chief prosecutor', zh: '检察长' },
  'court-officer': { en: 'court officer', zh: '法官' },
  'social-worker': { en: 'social worker', zh: '社工' },
  evaluator: { en: 'evaluator', zh: '评估员' },
  'watch-officer': { en: 'watch officer', zh: '值守员' },
  statistician: { en: 'statistician', zh: '统计员' },
  'policy-editor': { en: 'policy editor', zh: '规则编辑' },
  'policy-publisher': { en: 'policy publisher', zh: '规则发布' },
  auditor: { en: 'auditor', zh: '审计员' },
  administrator: { en: 'administrator', zh: '管理员' },
  importer: { en: 'importer', zh: '历史导入员' },
  'responsible-officer': { en: 'responsible officer', zh: '承办人' },
  caseworker: { en: 'caseworker', zh: '个案工作者' },
  'supervising-prosecutor': { en: 'supervising prosecutor', zh: '监督检察官' },
  'superior-desk': { en: 'duty desk', zh: '值班台' },
  'joint-office': { en: 'joint office', zh: '联席会议办公室' },
  commander: { en: 'commander', zh: '指挥员' },
  'court-president': { en: 'president of the court', zh: '院长' },
  'government-desk': { en: 'government desk', zh: '政府值班室' },
};

/** Where a desk is, seen from the agency that owes a duty. */
const places: Readonly<Record<string, Words>> = {
  own: { en: 'own agency', zh: '本机关' },
  counterpart: { en: 'other agency', zh: '对方机关' },
  same: { en: 'same level', zh: '同级' },
  '+1': { en: 'level above', zh: '上一级' },
  '+2': { en: 'two levels above', zh: '上两级' },
  province: { en: 'province', zh: '省级' },
  national: { en: 'national level', zh: '国家级' },
};

const wordsIn = (table: Readonly<Record<string, Words>>, code: string): Words => table[code] ?? { en: code, zh: code };

/** What a role or a desk is called; one without words is called by its code. */
export const wordsOfRole = (role: string): Words => wordsIn(roles, role);

/** Where a desk is, in words. */
export const wordsOfPlace = (place: string): Words => wordsIn(places, place);

/** What a desk is called that a ladder names as `role@reach`, or a role by itself. */
export function wordsOfDesk(named: string): Words {
  const [role = '', reach] = named.split('@');
  const who = wordsOfRole(role);
  const where = reach === undefined ? undefined : wordsOfPlace(reach.split(':')[0] ?? '');
  return where === undefined ? who : { en: `${who.en} (${where.en})`, zh: `${where.zh}${who.zh}` };
}
