import type { AgencyType, Level, Role } from './codes.js';
import { provinceId } from './province-ids.js';
import { kindNames, provincePlaces, rolesFitting } from './province-places.js';
import { replayOrgans, replayOrgansOf, replayZones } from './province-replay.js';
import type { Words } from './refusals.js';

/** An agency of the fictional province, known by a slug: `unreal-county-a/public-security`, `gb/police`. */
export interface ProvinceAgency {
  slug: string;
  kind: AgencyType;
  level: Level;
  country: string;
  regionCode: string | null;
  timeZone: string;
  parentSlug: string | null;
  name: Words;
  roles: readonly Role[];
  /** Stands for an organ of recorded history: nothing is ever sent to it. */
  forHistory: boolean;
}

/** Who may sign in: an officer who does not exist. */
export interface ProvinceOfficer {
  id: string;
  agencySlug: string;
  name: string;
  roles: readonly Role[];
}

/** Everything in the province is there from this day on. */
export const provinceSince = '1900-01-01';
const officerNumbers = [1, 2] as const;

const ofPlaces = provincePlaces.flatMap(({ slug, level, regionCode, parentSlug, name, kinds }) =>
  kinds.map((kind): ProvinceAgency => {
    const above = provincePlaces.find((place) => place.slug === parentSlug);
    const hasSame = above?.kinds.includes(kind) ?? false;
    return {
      slug: `${slug}/${kind}`,
      kind,
      level,
      country: 'CN',
      regionCode,
      timeZone: 'Asia/Shanghai',
      parentSlug: above ? `${above.slug}/${hasSame ? kind : 'government'}` : null,
      name: { en: `${name.en} ${kindNames[kind].en}`, zh: `${name.zh}${kindNames[kind].zh}` },
      roles: rolesFitting(kind, level),
      forHistory: false,
    };
  }),
);

const ofHistory = Object.entries(replayZones).flatMap(([country, timeZone]) =>
  replayOrgansOf(country).map((organ): ProvinceAgency => {
    const { kind, level, roles } = replayOrgans[organ];
    return {
      slug: `${country.toLowerCase()}/${organ}`,
      kind,
      level,
      country,
      regionCode: null,
      timeZone,
      parentSlug: null,
      name: { en: `Unreal ${organ} of ${country}`, zh: `虚构${kindNames[kind].zh}（${country}，${organ}）` },
      roles: [...roles, 'importer'],
      forHistory: true,
    };
  }),
);

/** Every agency that the seed registers, superiors before subordinates. */
export const provinceAgencies: readonly ProvinceAgency[] = [...ofPlaces, ...ofHistory];

const bySlug = new Map(provinceAgencies.map((agency) => [agency.slug, agency]));

/** The agency of a slug, if the province has it. */
export const provinceAgency = (slug: string): ProvinceAgency | undefined => bySlug.get(slug);

/** The id of the agency with this slug. */
export const agencyId = (slug: string): string => provinceId(`agency/${slug}`);

/** The id of the first or the second officer of an agency. */
export const officerId = (slug: string, n: 1 | 2 = 1): string => provinceId(`officer/${slug}/${n}`);

/** The officers of an agency: two, each with every role that fits there, so that a second person is always somebody else. */
export const officersOf = ({ slug, name, roles }: ProvinceAgency): ProvinceOfficer[] =>
  officerNumbers.map((n) => ({ id: officerId(slug, n), agencySlug: slug, name: `Unreal Officer ${n} of ${name.en}`, roles }));
