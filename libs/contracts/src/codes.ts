import * as z from 'zod';

export const serviceNames = [
  'clue-intake',
  'investigation',
  'rescue',
  'resettlement',
  'rehabilitation',
  'prevention',
  'coordination',
  'operations-centre',
] as const;
/** A service that owns a schema and publishes facts. */
export type ServiceName = (typeof serviceNames)[number];

/** Administrative level of an agency; `village` committees register and are heard, they own no desk. */
export const level = z.enum(['national', 'province', 'prefecture', 'county', 'township', 'village']);
export type Level = z.infer<typeof level>;

/** What kind of organ an agency is. */
export const agencyType = z.enum([
  'court',
  'procuratorate',
  'public-security',
  'education',
  'civil-affairs',
  'womens-federation',
  'health',
  'justice',
  'legal-aid-agency',
  'human-resources',
  'foreign-affairs',
  'immigration',
  'cyberspace',
  'petition-office',
  'relief-station',
  'child-welfare-institution',
  'village-committee',
  'rural-revitalisation',
  'supervisory-commission',
  'professional-organisation',
  'government',
  'competent-authority',
  'other',
]);
export type AgencyType = z.infer<typeof agencyType>;

/** What an officer may be in an agency; `importer` marks the accounts that may record published or archived history. */
export const role = z.enum([
  'registrar',
  'duty-officer',
  'case-officer',
  'unit-head',
  'agency-head',
  'liaison',
  'prosecutor',
  'chief-prosecutor',
  'court-officer',
  'social-worker',
  'evaluator',
  'watch-officer',
  'statistician',
  'policy-editor',
  'policy-publisher',
  'auditor',
  'administrator',
  'importer',
]);
export type Role = z.infer<typeof role>;

/** How urgent a clue is: `crisis` means a life in immediate danger or a response needed within 24 hours. It only rises by itself. */
export const severity = z.enum(['normal', 'high', 'crisis']);
export type Severity = z.infer<typeof severity>;

export const subjectKind = z.enum(['woman', 'child', 'man', 'unknown']);

export const violationKind = z.enum([
  'abduction-trafficking',
  'domestic-violence',
  'sexual-assault',
  'missing-person',
  'civil-right',
  'administrative-right',
  'guardianship',
  'employment-discrimination',
  'media-devaluation',
  'complaint-about-official',
  'other',
]);

/** What a clue asks for; each purpose is routed and clocked on its own. */
export const cluePurpose = z.enum(['criminal', 'administrative', 'judicial-assistance', 'guardianship', 'public-interest']);
export type CluePurpose = z.infer<typeof cluePurpose>;

export const riskFlag = z.enum([
  'life-at-risk',
  'child-under-14-missing',
  'female-14-17-missing',
  'woman-missing-possibly-trafficked',
  'begging-child',
  'purchased-person',
  'official-involved',
]);

/** Age bands of the Supreme People's Court interpretation of 2016 on trafficking, article 9, and the Minors Protection Law. */
export const ageBand = z.enum(['under-1', '1-5', '6-13', '14-17', 'adult', 'unknown']);
export type AgeBand = z.infer<typeof ageBand>;

/** How a clue reached the agency. */
export const channel = z.enum([
  'hotline-12309',
  'hotline-12338',
  'hotline-110',
  'online-complaint',
  'letter',
  'visit',
  'federation',
  'police',
  'school',
  'hospital',
  'civil-affairs',
  'venue',
  'public-tip',
  'media',
  'foreign-agency',
  'data-screening',
  'case-internal',
]);

export const sensitivity = z.enum(['ordinary', 'sensitive', 'sealed']);

/** Who reported, as a class and never as a person. */
export const reporterClass = z.enum(['victim', 'relative', 'public', 'agency', 'mandatory', 'anonymous', 'unknown']);

/** A six-digit code of GB/T 2260; old codes stay readable for ever. */
export const regionCode = z.string().regex(/^\d{6}$/, 'six digits of GB/T 2260');

/** ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/, 'two capital letters of ISO 3166-1');

/** A calendar day, `2026-02-13`. */
export const calendarDay = z.iso.date();

/** An instant with its zone, `2026-02-13T10:20:00+08:00`. */
export const instant = z.iso.datetime({ offset: true });

/** Canonical lower-case UUID: upper case, missing hyphens and the nil UUID are refused. */
export const id = z.uuidv4().lowercase();

/** A short machine code, never free text. */
export const code = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
