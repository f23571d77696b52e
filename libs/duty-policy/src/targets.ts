import type { Officer, Sides } from './commands.js';
import type { AgencyView } from './fact.js';

/** The registered roles that sit at a desk which a ladder names, the first that anybody holds before the next. */
const seatedAt: Readonly<Record<string, readonly string[]>> = {
  'responsible-officer': ['case-officer', 'prosecutor', 'court-officer', 'social-worker', 'unit-head'],
  'duty-officer': ['duty-officer', 'watch-officer', 'unit-head', 'case-officer'],
  'unit-head': ['unit-head', 'agency-head'],
  'agency-head': ['agency-head', 'unit-head'],
  liaison: ['liaison', 'duty-officer', 'unit-head'],
  caseworker: ['social-worker', 'case-officer', 'unit-head'],
  'joint-office': ['liaison', 'duty-officer', 'unit-head'],
  'superior-desk': ['duty-officer', 'watch-officer', 'unit-head'],
  'supervising-prosecutor': ['prosecutor', 'chief-prosecutor'],
  'chief-prosecutor': ['chief-prosecutor', 'agency-head'],
  'court-president': ['agency-head', 'unit-head'],
  'government-desk': ['duty-officer', 'watch-officer', 'unit-head'],
};

const organOf: Readonly<Record<string, string>> = {
  'joint-office': 'public-security',
  'supervising-prosecutor': 'procuratorate',
  'chief-prosecutor': 'procuratorate',
  'court-president': 'court',
  'government-desk': 'government',
};

const upwards = ['village', 'township', 'county', 'prefecture', 'province', 'national'];

/** How high a level stands; what has no level stands lowest. */
export const heightOf = (level: string): number => upwards.indexOf(level);

/** A desk as a ladder names it: `role@reach`, with the kind of organ where it is another one. */
export interface Target {
  role: string;
  reach: string;
  organ: string | null;
}

export function targetOf(text: string): Target {
  const [, role = '', reach = 'own', organ] = /^([a-z-]+)@([a-z0-9+]+)(?::([a-z-]+))?$/.exec(text) ?? [];
  return { role, reach, organ: organ ?? null };
}

/** The roles that sit at the desk, in the order in which they are asked. */
export const rolesAt = (desk: string): readonly string[] => seatedAt[desk] ?? [desk];

/** Whether an agency is the one a target names, seen from the agency that owes. */
export function isReached({ role, reach, organ }: Target, agency: AgencyView, { owner, counterpart }: Sides, up = 0): boolean {
  if (reach === 'counterpart') return agency.id === counterpart?.id;
  const kind = organ ?? organOf[role] ?? owner.type;
  const isOwn = reach === 'own' || (reach === 'same' && kind === owner.type);
  if (isOwn && up === 0) return agency.id === owner.id;
  const height = Math.min(heightOf(wantedLevel(reach, owner.level)) + up, upwards.length - 1);
  return agency.type === kind && heightOf(agency.level) === height && covers(agency, owner);
}

/** Whether an officer may act as the target of a rung or as the approver of an extension. */
export function isAddressed(target: Target, { role, agency }: Pick<Officer, 'role' | 'agency'>, sides: Sides): boolean {
  return (role === target.role || rolesAt(target.role)[0] === role) && isReached(target, agency, sides);
}

function wantedLevel(reach: string, own: string): string {
  if (reach === 'province' || reach === 'national') return reach;
  const up = reach.startsWith('+') ? Number(reach) : 0;
  return upwards[Math.min(heightOf(own) + up, upwards.length - 1)] ?? own;
}

// GB/T 2260: the last pairs of zeros of a code stand for everything below it; the nation has no code.
function covers(agency: AgencyView, owner: AgencyView): boolean {
  if (agency.country !== owner.country) return false;
  if (agency.level === 'national' || agency.regionCode === null) return true;
  return owner.regionCode?.startsWith(agency.regionCode.replace(/(00)+$/, '')) ?? false;
}
