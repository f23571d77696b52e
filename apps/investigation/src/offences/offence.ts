import { localDay, type Occurred } from '@homeward/contracts';

/** One text of an article, with the days on which it was in force; null where the official text has not been loaded. */
export interface LawVersion {
  lawVersion: string;
  validFrom: string | null;
  validTo: string | null;
}

/** An offence of the code list. */
export interface Offence {
  code: string;
  law: 'CL';
  article: string;
  title: { en: string; zh: string };
  versions: readonly LawVersion[];
}

/** Offence whose version cannot be told: the dates of the text, or of the act, are not known well enough. */
export const unverified = 'unverified';

export type VersionAt = { inForce: true; lawVersion: string } | { inForce: false };

/** The text that was in force when the act happened: never guessed, and refused only where no text can have been in force. */
export function versionAt({ versions }: Offence, act: Occurred | null): VersionAt {
  if (act === null || versions.some(({ validFrom }) => validFrom === null)) return { inForce: true, lawVersion: unverified };
  const [first, last] = daysOf(act);
  const touched = versions.filter((version) => (version.validFrom ?? '') <= last && first <= (version.validTo ?? '9999-12-31'));
  const [only] = touched;
  if (!only) return { inForce: false };
  const isCertain = touched.length === 1 && (only.validFrom ?? '') <= first && last <= (only.validTo ?? '9999-12-31');
  return { inForce: true, lawVersion: isCertain ? only.lawVersion : unverified };
}

/** The newest text of an offence. */
export const currentVersion = ({ versions }: Offence): string => versions.at(-1)?.lawVersion ?? unverified;

const zone = 'Asia/Shanghai';

/** First and last day of an act by the calendar of the law. An interval ends before the instant that closes it. */
function daysOf({ notBefore, notAfter }: Occurred): [string, string] {
  const end = notAfter > notBefore ? new Date(Date.parse(notAfter) - 1).toISOString() : notAfter;
  return [localDay(notBefore, zone), localDay(end, zone)];
}
