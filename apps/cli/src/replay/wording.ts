import { isBlank, regionEverExisted, type SuspectRole } from '@homeward/contracts';
import { onOneLine } from '../files/one-line.js';
import { kindOf } from './actors.js';
import type { Chronicle, ChronicleEvent } from './chronicle.js';

const violations: readonly [RegExp, string][] = [
  [/domestic violence/, 'domestic-violence'],
  [/sexual offence|sexual assault|rape|indecen/, 'sexual-assault'],
  [/traffick|abduct|sale of|sold|exploitation|servitude|forced labour|begging/, 'abduction-trafficking'],
  [/guardian|abandonment/, 'guardianship'],
];

/** The published words about the offence, as codes; they are no legal qualification. */
export function violationKindsOf({ offence_kinds: words }: Pick<Chronicle, 'offence_kinds'>): string[] {
  const text = (words ?? []).join('; ').toLowerCase();
  const kinds = violations.filter(([pattern]) => pattern.test(text)).map(([, kind]) => kind);
  return kinds.length > 0 ? kinds : ['other'];
}

const accused: Readonly<Record<string, SuspectRole>> = {
  trafficker: 'trafficker-seller',
  broker: 'broker',
  buyer: 'buyer',
  exploiter: 'exploiter',
  issuing_medical_staff: 'issuing-medical-staff',
  offender: 'abuser',
};

/** The role of a suspect, where the story knows only one; otherwise the widest one. */
export function suspectRoleOf(chronicle: Pick<Chronicle, 'roles' | 'offence_kinds'>): SuspectRole {
  const told = new Set((chronicle.roles ?? []).flatMap(({ role }) => (Object.hasOwn(accused, role) ? [accused[role]] : [])));
  const [only] = told;
  if (told.size === 1 && only !== undefined) return only;
  return violationKindsOf(chronicle).includes('abduction-trafficking') ? 'exploiter' : 'abuser';
}

/** Where it happened: a code where the story gives one that exists or existed, else a country, which may be another one than that of the story. */
export function placeOf({ regions, jurisdiction }: Pick<Chronicle, 'regions' | 'jurisdiction'>): {
  country: string;
  regionCode?: string;
} {
  const uses = ['discovery', 'origin', 'transit', 'destination', 'placement', 'capture', 'court', 'scope'];
  const rank = (use: string | null | undefined) => (uses.includes(use ?? '') ? uses.indexOf(use ?? '') : uses.length);
  const inOrder = [...(regions ?? [])].sort((a, b) => rank(a.use) - rank(b.use));
  const coded = inOrder.flatMap(({ country, gbt2260: code }) => (country === 'CN' && isRegion(code) ? [code] : []));
  const isChinese = jurisdiction === 'CN' && coded[0] !== undefined;
  if (isChinese) return { country: 'CN', regionCode: coded[0] ?? '' };
  const told = inOrder.flatMap(({ country }) => (isCode(country) ? [country] : []));
  const own = isCode(jurisdiction) ? jurisdiction : 'ZZ';
  return { country: told.includes(own) ? own : (told[0] ?? own) };
}

const isCode = (country: string | null | undefined): country is string => typeof country === 'string' && /^[A-Z]{2}$/.test(country);

/** Whether this is a code of GB/T 2260, of today or of before. */
export const isRegion = (code: string | null | undefined): code is string =>
  typeof code === 'string' && /^\d{6}$/.test(code) && regionEverExisted(code);

const channels: Readonly<Record<string, string>> = {
  police: 'police',
  hospital: 'hospital',
  school: 'school',
  'civil-affairs': 'civil-affairs',
  'womens-federation': 'federation',
  'foreign-police': 'foreign-agency',
};

/** How a clue came; where it is not told, somebody came. */
export const channelOf = (agency: string): string => channels[agency] ?? 'visit';

const applicants: Readonly<Record<string, string>> = {
  community: 'village-or-residents-committee',
  'civil-affairs': 'civil-affairs',
  'womens-federation': 'womens-federation',
};

/** Who asked for a protection order. */
export function applicantOf({ agency }: Pick<ChronicleEvent, 'agency'>, slug: string): string {
  if (agency === 'public') return 'near-relative';
  return applicants[agency] ?? (kindOf(slug) === 'public-security' ? 'public-security' : 'other');
}

/** Published words as a passage that can be stored: no control characters, at most so many characters, never empty. */
export function wordsOf(text: string, most: number): string {
  const clean = onOneLine(text)
    .replace(/(\p{M}{10})\p{M}+/gu, '$1')
    .trim();
  const cut = [...clean].slice(0, most).join('');
  return isBlank(cut) ? '–' : cut;
}
