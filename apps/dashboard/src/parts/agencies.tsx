import { agencyPage, type AgencyType, type AgencyView } from '@homeward/contracts';
import { useEffect, useSyncExternalStore } from 'react';
import { read } from '../api/call.js';
import { useWords } from '../words/use-words.js';
import { AgencyEntries, type KnownAgencies } from './agency-entries.js';
import { useRead } from './use-read.js';
import { Told } from './told.js';

const entries = new AgencyEntries(async (ids) => {
  const { items } = await read(`agencies?ids=${ids.join(',')}&limit=200`, agencyPage, { language: 'zh' });
  return items;
});

const useKnown = (): KnownAgencies => useSyncExternalStore(entries.subscribe, entries.current);

/** The agencies of these ids; one that is on its way is left out, one that the registry does not have is null. */
export function useAgenciesOf(ids: readonly (string | null)[]): KnownAgencies {
  const known = useKnown();
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  useEffect(() => entries.ask(wanted));
  return known;
}

/** How an agency is called; one that the registry does not list is called by the beginning of its id. */
export function useAgencyName(): (id: string | null) => string {
  const known = useKnown();
  const { say, t } = useWords();
  return (id) => {
    if (id === null) return t('ui.nobody');
    const agency = known.get(id);
    if (agency) return say(agency.name);
    // Names come a moment after the rows that need them.
    if (agency === undefined) entries.ask([id]);
    return agency === null ? t('ui.unknown-agency', { id: id.slice(0, 8) }) : '…';
  };
}

/** The name of an agency. */
export function AgencyName({ id }: { id: string | null }) {
  return <Told>{useAgencyName()(id)}</Told>;
}

/** Some agencies of the registry, and whether there are more than these. */
export interface FoundAgencies {
  found: readonly AgencyView[];
  isCut: boolean;
}

/** Agencies that work, of these types, with this part of a name in either language. */
export function useFoundAgencies({
  part = '',
  types,
}: {
  part?: string;
  types?: readonly AgencyType[] | undefined;
}): FoundAgencies {
  const name = part.trim();
  const wanted = { ...(name !== '' && { name }), ...(types && { kind: types.join(',') }), limit: '200' };
  const { data } = useRead(`agencies?${new URLSearchParams(wanted).toString()}`, agencyPage);
  return { found: data?.items ?? [], isCut: (data?.next ?? null) !== null };
}
