import { agencyType, level, type AgencyType, type Level } from '@homeward/contracts';

/** Where an organ exists; a type not listed exists from the county to the nation. */
const places: Partial<Record<AgencyType, readonly Level[]>> = {
  government: level.options.filter((each) => each !== 'village'),
  'public-security': ['national', 'province', 'prefecture', 'county', 'township'],
  justice: ['national', 'province', 'prefecture', 'county', 'township'],
  'civil-affairs': ['national', 'province', 'prefecture', 'county', 'township'],
  'womens-federation': level.options,
  'village-committee': ['village'],
  'relief-station': ['province', 'prefecture', 'county'],
  'child-welfare-institution': ['province', 'prefecture', 'county'],
  'legal-aid-agency': ['province', 'prefecture', 'county'],
};
const usual: readonly Level[] = ['national', 'province', 'prefecture', 'county'];

/** Roles only one kind of organ has. */
const seats: Record<string, AgencyType> = {
  'supervising-prosecutor': 'procuratorate',
  'chief-prosecutor': 'procuratorate',
  'court-president': 'court',
  'government-desk': 'government',
  'joint-office': 'public-security',
};

/** How far up inside one agency a role stands. */
const ranks: Record<string, number> = {
  'responsible-officer': 1,
  caseworker: 1,
  'duty-officer': 1,
  liaison: 1,
  'unit-head': 2,
  'supervising-prosecutor': 2,
  'joint-office': 2,
  'agency-head': 3,
  'chief-prosecutor': 3,
  'court-president': 3,
  'superior-desk': 3,
  'government-desk': 3,
};

/** The parts of a target, `role@reach:type`. */
export interface TargetParts {
  role: string;
  reach: string;
  type: string | null;
}

/** Takes a target apart; the schema has made sure of its form. */
export function partsOf(target: string): TargetParts {
  const [role = '', rest = ''] = target.split('@');
  const [reach = '', type = null] = rest.split(':');
  return { role, reach, type };
}

/** Whether a target may name this role. */
export function isRole(role: string): boolean {
  return Object.hasOwn(ranks, role);
}

/** How far up a role stands; an unknown one stands at the bottom. */
export function rankOf(role: string): number {
  return ranks[role] ?? 0;
}

/** Whether a word names a kind of organ. */
export function isAgencyType(type: string): type is AgencyType {
  return agencyType.options.some((known) => known === type);
}

/** Whether an organ of this type has this role. */
export function hasRole(type: string, role: string): boolean {
  const seat = seats[role];
  return seat === undefined || seat === type;
}

/** Whether an organ of this type exists where a target looks for it. */
export function existsAt(type: AgencyType, reach: string): boolean {
  const where = places[type] ?? usual;
  if (reach === 'province' || reach === 'national') return where.includes(reach);
  return reach !== '+1' && reach !== '+2' ? true : where.some((each) => each !== where.at(-1));
}
