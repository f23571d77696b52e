import { matterPage, type MatterSummary } from '@homeward/contracts';
import { useMemo } from 'react';
import { useRead } from './use-read.js';

/** The open matters that the agency takes part in, by their id: duties and transfers name a matter by its id alone. */
export function useOpenMatters(): ReadonlyMap<string, MatterSummary> {
  const { data } = useRead('matters?status=open&limit=200', matterPage, { live: true });
  return useMemo(() => new Map((data?.items ?? []).map((matter) => [matter.id, matter])), [data]);
}
