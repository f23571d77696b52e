import type { TransferView } from '@homeward/contracts';

/** One document that went along with an act of a transfer. */
export interface Paper {
  key: string;
  title: string;
  sha256: string;
  move: string;
  agencyId: string;
  recordedAt: string;
}

/** The documents of a transfer, act by act, as far as its words may be read. */
export const papersOf = ({ entries }: Pick<TransferView, 'entries'>): Paper[] =>
  entries.flatMap(({ id, move, agencyId, recordedAt, content }) =>
    (content?.manifest ?? []).map(({ title, sha256 }, place) => ({
      key: `${id}/${place}`,
      ...{ title, sha256, move, agencyId, recordedAt },
    })),
  );
