import { agencyId, officerId, officersOf, provinceAgencies, provinceAgency, role, type ProvinceOfficer } from '@homeward/contracts';

const byId = new Map(provinceAgencies.flatMap(officersOf).map((officer) => [officer.id, officer]));

/** The officer with this id, if the province has one. */
export const officerOf = (id: string): ProvinceOfficer | undefined => byId.get(id);

/** The agency an officer belongs to, by its id. */
export const agencyIdOf = ({ agencySlug }: ProvinceOfficer): string => agencyId(agencySlug);

/** The officer that a role, an agency and a number name: `prosecutor` of `unreal-county-a/procuratorate`, the second. */
export function officerNamed(named: { agency: unknown; role: unknown; officer: unknown }): ProvinceOfficer | undefined {
  const agency = typeof named.agency === 'string' ? provinceAgency(named.agency) : undefined;
  const held = role.safeParse(named.role);
  const n = named.officer === '2' ? 2 : 1;
  if (!agency || !held.success || !agency.roles.includes(held.data)) return undefined;
  return byId.get(officerId(agency.slug, n));
}
