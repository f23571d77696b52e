import * as z from 'zod';
import { command } from './act.js';
import { agencyType, calendarDay, country, id, level, regionCode, role } from './codes.js';
import { distinct } from './distinct.js';
import { commaList, idList, pageOf, pageQuery } from './reply.js';
import { line, nameLine } from './text.js';

const names = z.strictObject({ en: line(200), zh: line(200) });
const givenNames = z.strictObject({ en: nameLine(200), zh: nameLine(200) });
const version = z.int().min(1);
const allowedActions = z.array(z.string());

/** An agency enters the registry, under the agency whose administrator keeps its entry. */
export const registerAgency = command({
  kind: agencyType,
  level,
  country: country.default('CN'),
  regionCode: regionCode.optional(),
  timeZone: line(64),
  name: givenNames,
  parentAgencyId: id.optional(),
  predecessorAgencyId: id.optional(),
  validFrom: calendarDay,
  validTo: calendarDay.optional(),
});
export type RegisterAgency = z.infer<typeof registerAgency>;

/** What may change of an agency: its name, its region, its superior, its end and who takes its work over. */
export const changeAgency = command({
  name: givenNames.optional(),
  regionCode: regionCode.optional(),
  parentAgencyId: id.nullable().optional(),
  end: z.strictObject({ on: calendarDay, successorAgencyId: id.optional() }).optional(),
});
export type ChangeAgency = z.infer<typeof changeAgency>;

export const agencyStatus = z.enum(['registered', 'ended']);
export type AgencyStatus = z.infer<typeof agencyStatus>;

/** An agency of the registry. `liaison` says whether a valid liaison officer answers there. */
export const agencyView = z.strictObject({
  id,
  version,
  kind: agencyType,
  level,
  country,
  regionCode: regionCode.nullable(),
  timeZone: z.string(),
  name: names,
  parentAgencyId: id.nullable(),
  predecessorAgencyId: id.nullable(),
  successorAgencyId: id.nullable(),
  validFrom: calendarDay,
  validTo: calendarDay.nullable(),
  forHistory: z.boolean(),
  status: agencyStatus,
  liaison: z.enum(['valid', 'missing']),
  allowedActions,
});
export type AgencyView = z.infer<typeof agencyView>;

const typeList = commaList(agencyType, { of: 'types of agency', form: '[a-z-]{2,38}', most: 40 });

/** Entries of the registry: by their ids, whichever they are, or by what they are and a part of their name in either language. */
export const agencyQuery = z.strictObject({
  ...pageQuery,
  ids: idList.optional(),
  name: line(100).optional(),
  kind: typeList.optional(),
  level: level.optional(),
  country: country.optional(),
  regionCode: regionCode.optional(),
  /** Those that stand for organs of recorded history; left out, they are shown by their ids alone. */
  forHistory: z.enum(['true', 'false']).optional(),
});
export type AgencyQuery = z.infer<typeof agencyQuery>;
export const agencyPage = pageOf(agencyView);
export type AgencyPage = z.infer<typeof agencyPage>;

/** An account of the caller's agency, with the roles it begins with. */
export const registerOfficer = command({
  name: nameLine(200),
  roles: distinct(role, { min: 1, max: role.options.length }),
  validTo: calendarDay.optional(),
});
export type RegisterOfficer = z.infer<typeof registerOfficer>;

export const assignRole = command({ role, validTo: calendarDay.optional() });
export type AssignRole = z.infer<typeof assignRole>;

export const releaseRole = command({ role });
export type ReleaseRole = z.infer<typeof releaseRole>;

export const officerStatus = z.enum(['active']);
export type OfficerStatus = z.infer<typeof officerStatus>;

/** An officer with the roles held; the name is there only for a caller who may read it and said for what. */
export const officerView = z.strictObject({
  id,
  version,
  agencyId: id,
  status: officerStatus,
  name: z.string().optional(),
  roles: z.array(
    z.strictObject({
      role,
      validFrom: calendarDay,
      validTo: calendarDay.nullable(),
      status: z.enum(['held', 'released']),
    }),
  ),
  allowedActions,
});
export type OfficerView = z.infer<typeof officerView>;

export const officerQuery = z.strictObject({ ...pageQuery, include: z.enum(['name']).optional() });
export type OfficerQuery = z.infer<typeof officerQuery>;
export const officerPage = pageOf(officerView);
export type OfficerPage = z.infer<typeof officerPage>;

/** Who sits today at the desks of the caller's agency that others reach, and until when as far as it is known; `deputy` stands in for the liaison officer. */
export const deskRoster = z.strictObject({
  seats: z.array(
    z.strictObject({
      desk: z.enum(['duty-officer', 'liaison', 'deputy']),
      officerId: id,
      /** The last day; null where no end is set. */
      validTo: calendarDay.nullable(),
    }),
  ),
});
export type DeskRoster = z.infer<typeof deskRoster>;

/** A region code with the lists that name it; `successor` is the code that took the region over, where that is known. */
export const regionView = z.strictObject({
  code: regionCode,
  name: z.string(),
  firstList: z.string().nullable(),
  lastList: z.string().nullable(),
  successor: regionCode.nullable(),
});
export type RegionView = z.infer<typeof regionView>;

/** Some regions by their codes, as `code,code`. */
export const regionQuery = z.strictObject({
  codes: commaList(regionCode, { of: 'region codes', form: '\\d{6}' }),
});
export type RegionQuery = z.infer<typeof regionQuery>;

/** The regions that were asked for; a code that never was in force is left out. */
export const regionList = z.strictObject({ items: z.array(regionView) });
export type RegionList = z.infer<typeof regionList>;

/** Names the liaison officer of the caller's agency and a deputy, who is somebody else. */
export const appointLiaison = command({
  primaryOfficerId: id,
  deputyOfficerId: id.optional(),
  contact: line(200).optional(),
  validTo: calendarDay.optional(),
});
export type AppointLiaison = z.infer<typeof appointLiaison>;

export const liaisonStatus = z.enum(['appointed', 'lapsed']);
export type LiaisonStatus = z.infer<typeof liaisonStatus>;

/** The liaison of an agency; the contact is there only for a caller who said for what. */
export const liaisonView = z.strictObject({
  id,
  version,
  agencyId: id,
  primaryOfficerId: id,
  deputyOfficerId: id.nullable(),
  validFrom: calendarDay,
  validTo: calendarDay.nullable(),
  status: liaisonStatus,
  contact: z.string().nullable().optional(),
  allowedActions,
});
export type LiaisonView = z.infer<typeof liaisonView>;

export const liaisonQuery = z.strictObject({ ...pageQuery, agencyId: id.optional(), include: z.enum(['contact']).optional() });
export type LiaisonQuery = z.infer<typeof liaisonQuery>;
export const liaisonPage = pageOf(liaisonView);
export type LiaisonPage = z.infer<typeof liaisonPage>;
