import { suspectRole, type SuspectRole } from '@homeward/contracts';
import { currentVersion } from '../offences/offence.js';
import { findOffence } from '../offences/offences.js';
import { offenceNotForRole, offenceUnknown, roleUnknown } from './persons.errors.js';

/** What a role means elsewhere: one value of HTCDS `per_RoleInProcess`, and the offence it stands for, if it stands for one. */
export interface RoleMeaning {
  htcdsRole: string;
  offence: string | null;
}

/** HTCDS values are used under CC BY 4.0; no endorsement by IOM is implied. */
const roles: Record<SuspectRole, RoleMeaning> = {
  'trafficker-seller': { htcdsRole: 'SoldIndividual', offence: 'CL-240' },
  buyer: { htcdsRole: 'BoughtIndividual', offence: 'CL-241' },
  recruiter: { htcdsRole: 'RecruiterOrIntermediary', offence: 'CL-240' },
  broker: { htcdsRole: 'RecruiterOrIntermediary', offence: 'CL-240' },
  matchmaker: { htcdsRole: 'RecruiterOrIntermediary', offence: 'CL-240' },
  transporter: { htcdsRole: 'Transporter', offence: 'CL-240' },
  harbourer: { htcdsRole: 'HarbouredIndividual', offence: 'CL-240' },
  receiver: { htcdsRole: 'ReceivedIndividual', offence: 'CL-240' },
  controller: { htcdsRole: 'ControlledIndividual', offence: null },
  kidnapper: { htcdsRole: 'Kidnapper', offence: 'CL-240' },
  exploiter: { htcdsRole: 'Exploiter', offence: null },
  abuser: { htcdsRole: 'Abuser', offence: null },
  smuggler: { htcdsRole: 'Smuggler', offence: null },
  'document-forger': { htcdsRole: 'Other', offence: 'CL-280-1' },
  'issuing-medical-staff': { htcdsRole: 'Other', offence: null },
  'registrar-involved': { htcdsRole: 'Other', offence: null },
  'platform-operator': { htcdsRole: 'Other', offence: null },
  financier: { htcdsRole: 'Other', offence: 'CL-240' },
  'duty-bearer-failed': { htcdsRole: 'Other', offence: 'CL-416-1' },
  obstructer: { htcdsRole: 'Other', offence: 'CL-242-2' },
};

/** Every suspect role maps to one HTCDS value and at most one offence with the version of its law. */
export const roleTable = suspectRole.options.map((role) => {
  const { htcdsRole, offence } = roles[role];
  const listed = offence === null ? null : findOffence(offence);
  return { role, htcdsRole, offence: listed && { code: listed.code, lawVersion: currentVersion(listed) } };
});

/** The role a suspect enters. An offence may be named only where it is the one of the role. */
export function meaningOf(named: string, offence: string | undefined): RoleMeaning & { role: SuspectRole } {
  const known = suspectRole.safeParse(named);
  if (!known.success) throw roleUnknown();
  const role = known.data;
  const meaning = roles[role];
  if (offence !== undefined && !findOffence(offence)) throw offenceUnknown('/offence');
  if (offence !== undefined && offence !== meaning.offence) throw offenceNotForRole(role, offence);
  return { role, ...meaning };
}
