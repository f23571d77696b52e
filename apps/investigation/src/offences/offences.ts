import { offenceTitles } from '@homeward/contracts';
import type { LawVersion, Offence } from './offence.js';

const law1997: LawVersion = { lawVersion: 'cl-1997', validFrom: '1997-10-01', validTo: null };
const notLoaded: LawVersion = { lawVersion: 'unverified', validFrom: null, validTo: null };

/** Paragraph 6 of article 241 was rewritten by the ninth amendment. */
const buying: readonly LawVersion[] = [
  { ...law1997, validTo: '2015-10-31' },
  { lawVersion: 'cl-amendment-9', validFrom: '2015-11-01', validTo: null },
];

const offence = (code: keyof typeof offenceTitles, article: string, ...versions: readonly LawVersion[]): Offence => ({
  code,
  law: 'CL',
  article,
  title: offenceTitles[code],
  versions,
});

/** The code list of offences. Dates stand where the Criminal Law of 1997 and its ninth amendment give them; no other is guessed. */
export const offences: readonly Offence[] = [
  offence('CL-236', '236', notLoaded),
  offence('CL-237', '237', notLoaded),
  offence('CL-240', '240', law1997),
  offence('CL-241', '241', ...buying),
  offence('CL-242-1', '242-1, 277', notLoaded),
  offence('CL-242-2', '242-2', law1997),
  offence('CL-262', '262', law1997),
  offence('CL-262-1', '262 之一', notLoaded),
  offence('CL-262-2', '262 之二', notLoaded),
  offence('CL-280-1', '280', notLoaded),
  offence('CL-280-3', '280', notLoaded),
  offence('CL-416-1', '416-1', law1997),
  offence('CL-416-2', '416-2', law1997),
];

const byCode = new Map<string, Offence>(offences.map((each) => [each.code, each]));

export const findOffence = (code: string): Offence | null => byCode.get(code) ?? null;
