import type { AgencyType, ApplyForProtectionOrder, OnBehalfGround, ProtectionApplicant } from '@homeward/contracts';
import { onlyInHistory } from '../acts/refusals.errors.js';
import { applicantNotEntitled, groundMissing, willMissing } from './protection-orders.errors.js';

/**
 * Who may apply on a person's behalf (rule CN-PRO-04): Anti-Domestic Violence Law article 23 for limited capacity, coercion or threat; the Supreme
 * People's Court's rules of 2022, article 2, for age, disability or grave illness, where the person has to want it.
 */
const entitled: Record<OnBehalfGround, readonly ProtectionApplicant[]> = {
  'capacity-or-coercion': [
    'near-relative',
    'public-security',
    'womens-federation',
    'village-or-residents-committee',
    'relief-station',
  ],
  'age-disability-or-illness': [
    'near-relative',
    'public-security',
    'civil-affairs',
    'womens-federation',
    'village-or-residents-committee',
    'disabled-persons-federation',
    'elders-organisation',
    'relief-station',
  ],
};

/** The organs that apply in their own name are what they say; the registry has no kind of its own for the two associations. */
const organOf: Partial<Record<ProtectionApplicant, readonly AgencyType[]>> = {
  'public-security': ['public-security'],
  'civil-affairs': ['civil-affairs'],
  'womens-federation': ['womens-federation'],
  'village-or-residents-committee': ['village-committee'],
  'relief-station': ['relief-station'],
  'disabled-persons-federation': ['professional-organisation', 'other'],
  'elders-organisation': ['professional-organisation', 'other'],
};

export const isOnBehalf = (applicant: ProtectionApplicant): boolean => applicant !== 'person';

type Application = Pick<ApplyForProtectionOrder, 'applicant' | 'ground' | 'will'>;

/** Refuses an application on behalf by anyone the law does not name, or without its reason. */
export function refuseUnlessEntitled({ applicant, ground, will }: Application, filer: AgencyType): void {
  if (will === 'not-recorded') throw onlyInHistory('/will');
  if (!isOnBehalf(applicant)) return;
  if (ground === undefined) throw groundMissing();
  const organs = organOf[applicant];
  if (!entitled[ground].includes(applicant) || (organs && !organs.includes(filer))) throw applicantNotEntitled(applicant);
  if (ground === 'age-disability-or-illness' && will !== 'wanted') throw willMissing();
}
