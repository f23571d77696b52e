import type { AgencyType, Level, Role } from './codes.js';
import type { Words } from './refusals.js';

interface Place {
  slug: string;
  level: Level;
  regionCode: string | null;
  parentSlug: string | null;
  name: Words;
  kinds: readonly AgencyType[];
}

const everywhere = [
  'court',
  'procuratorate',
  'public-security',
  'education',
  'civil-affairs',
  'womens-federation',
  'health',
  'justice',
  'human-resources',
  'petition-office',
  'rural-revitalisation',
  'supervisory-commission',
  'government',
] as const satisfies AgencyType[];
const provincial = [...everywhere, 'legal-aid-agency', 'immigration', 'cyberspace', 'professional-organisation'] as const;
const local = [
  ...everywhere,
  'legal-aid-agency',
  'relief-station',
  'child-welfare-institution',
  'professional-organisation',
] as const;

/** The places of the fictional province. Their codes exist, so that regions can be checked; whatever bears a name there does not. */
export const provincePlaces: readonly Place[] = [
  {
    slug: 'unreal-nation',
    level: 'national',
    regionCode: null,
    parentSlug: null,
    name: { en: 'Unreal Nation', zh: '虚构国' },
    kinds: [...everywhere, 'foreign-affairs', 'immigration', 'cyberspace', 'competent-authority'],
  },
  {
    slug: 'unreal-province',
    level: 'province',
    regionCode: '350000',
    parentSlug: 'unreal-nation',
    name: { en: 'Unreal Province', zh: '虚构省' },
    kinds: provincial,
  },
  {
    slug: 'unreal-prefecture',
    level: 'prefecture',
    regionCode: '350100',
    parentSlug: 'unreal-province',
    name: { en: 'Unreal Prefecture', zh: '虚构市' },
    kinds: local,
  },
  {
    slug: 'unreal-county-a',
    level: 'county',
    regionCode: '350102',
    parentSlug: 'unreal-prefecture',
    name: { en: 'Unreal County A', zh: '虚构甲县' },
    kinds: local,
  },
  {
    slug: 'unreal-county-b',
    level: 'county',
    regionCode: '350103',
    parentSlug: 'unreal-prefecture',
    name: { en: 'Unreal County B', zh: '虚构乙县' },
    kinds: [
      'court',
      'procuratorate',
      'public-security',
      'civil-affairs',
      'womens-federation',
      'government',
      'education',
      'health',
      'relief-station',
    ],
  },
  {
    slug: 'unreal-township',
    level: 'township',
    regionCode: '350102',
    parentSlug: 'unreal-county-a',
    name: { en: 'Unreal Township', zh: '虚构镇' },
    kinds: ['public-security', 'civil-affairs', 'womens-federation', 'justice', 'government'],
  },
  {
    slug: 'unreal-village',
    level: 'village',
    regionCode: '350102',
    parentSlug: 'unreal-township',
    name: { en: 'Unreal Village', zh: '虚构村' },
    kinds: ['village-committee'],
  },
];

/** What each kind of organ is called, after the name of its place. */
export const kindNames: Record<AgencyType, Words> = {
  court: { en: "People's Court", zh: '人民法院' },
  procuratorate: { en: "People's Procuratorate", zh: '人民检察院' },
  'public-security': { en: 'Public Security', zh: '公安机关' },
  education: { en: 'Education', zh: '教育部门' },
  'civil-affairs': { en: 'Civil Affairs', zh: '民政部门' },
  'womens-federation': { en: "Women's Federation", zh: '妇女联合会' },
  health: { en: 'Health', zh: '卫生健康部门' },
  justice: { en: 'Justice', zh: '司法行政部门' },
  'legal-aid-agency': { en: 'Legal Aid Agency', zh: '法律援助机构' },
  'human-resources': { en: 'Human Resources', zh: '人力资源社会保障部门' },
  'foreign-affairs': { en: 'Foreign Affairs', zh: '外事部门' },
  immigration: { en: 'Immigration', zh: '移民管理机构' },
  cyberspace: { en: 'Cyberspace', zh: '网信部门' },
  'petition-office': { en: 'Petition Office', zh: '信访部门' },
  'relief-station': { en: 'Relief Station', zh: '救助管理站' },
  'child-welfare-institution': { en: 'Child Welfare Institution', zh: '儿童福利机构' },
  'village-committee': { en: 'Village Committee', zh: '村民委员会' },
  'rural-revitalisation': { en: 'Rural Revitalisation', zh: '乡村振兴部门' },
  'supervisory-commission': { en: 'Supervisory Commission', zh: '监察委员会' },
  'professional-organisation': { en: 'Professional Organisation', zh: '专业社会组织' },
  government: { en: 'Government', zh: '人民政府' },
  'competent-authority': { en: 'Competent Authority', zh: '主管机关' },
  other: { en: 'Other Organ', zh: '其他机构' },
};

const desk: readonly Role[] = ['registrar', 'duty-officer', 'case-officer', 'unit-head', 'agency-head', 'liaison', 'administrator'];
const smallDesk: readonly Role[] = ['case-officer', 'unit-head', 'liaison'];

/** Organs that matters pass through every day, and what they have beside a desk. */
const fullDesks: Partial<Record<AgencyType, readonly Role[]>> = {
  court: ['court-officer'],
  procuratorate: ['prosecutor', 'chief-prosecutor', 'watch-officer'],
  'public-security': ['watch-officer', 'statistician'],
  'civil-affairs': ['social-worker', 'evaluator'],
  'womens-federation': ['social-worker'],
  government: ['watch-officer', 'statistician', 'policy-editor', 'policy-publisher'],
};
const besideSmallDesk: Partial<Record<AgencyType, readonly Role[]>> = {
  health: ['social-worker'],
  'relief-station': ['social-worker'],
  'child-welfare-institution': ['social-worker'],
  'professional-organisation': ['social-worker', 'evaluator'],
  'supervisory-commission': ['auditor'],
};

/** The roles that an organ of this kind has at this level; a village registers and is heard, it owns no desk. */
export function rolesFitting(kind: AgencyType, level: Level): readonly Role[] {
  if (level === 'village') return ['registrar'];
  const full = fullDesks[kind];
  return full ? [...desk, ...full] : [...smallDesk, ...(besideSmallDesk[kind] ?? [])];
}
