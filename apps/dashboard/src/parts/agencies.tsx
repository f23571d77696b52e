import { agencyPage, type AgencyView } from '@homeward/contracts';
import { useMemo } from 'react';
import { useWords } from '../words/use-words.js';
import { useRead } from './use-read.js';

/** The agencies of the registry, by their id. */
export function useAgencies(): ReadonlyMap<string, AgencyView> {
  const { data } = useRead('agencies?limit=200', agencyPage);
  return useMemo(() => new Map((data?.items ?? []).map((agency) => [agency.id, agency])), [data]);
}

/** How an agency is called; one that the registry does not list is called by the beginning of its id. */
export function useAgencyName(): (id: string | null) => string {
  const agencies = useAgencies();
  const { say, t } = useWords();
  return (id) => {
    if (id === null) return t('ui.nobody');
    // Names come a moment after the rows that need them.
    if (agencies.size === 0) return '…';
    const agency = agencies.get(id);
    return agency ? say(agency.name) : t('ui.unknown-agency', { id: id.slice(0, 8) });
  };
}

/** The name of an agency. */
export function AgencyName({ id }: { id: string | null }) {
  return <>{useAgencyName()(id)}</>;
}
