import type { CaseSummary, DeskMatterView, Occurred } from '@homeward/contracts';
import type * as z from 'zod';
import { Refused } from '../../api/failures.js';
import { ActLinks } from '../../parts/act-links.js';
import { Failure } from '../../parts/failure.js';
import { useRead } from '../../parts/use-read.js';
import { TextLink } from '../../ui/text-link.js';
import { occurredWords } from '../../words/occurred.js';
import { useWords } from '../../words/use-words.js';
import { CaseWork } from './case-work.js';

/** What all rows of all services have. */
interface Row {
  id: string;
  status: string;
  personId?: string | null;
  occurred: Occurred;
  allowedActions: string[];
}

interface WorkRowsProps {
  collection: string;
  page: z.ZodType;
  matter: DeskMatterView;
}

/** The rows of one collection. A collection that nobody of this role sees is left out. */
export function WorkRows({ collection, page, matter }: WorkRowsProps) {
  const { t, code, language } = useWords();
  const rows = useRead(`${collection}?matterId=${matter.id}&limit=100`, page, { live: true });
  if (rows.isError) return rows.error instanceof Refused ? null : <Failure error={rows.error} again={() => void rows.refetch()} />;
  const { items } = (rows.data ?? { items: [] }) as { items: Row[] };
  if (items.length === 0) return null;
  return (
    <section aria-label={t(`collection.${collection}`)}>
      <h3>{t(`collection.${collection}`)}</h3>
      <ul className="list">
        {items.map(({ id, status, personId, occurred, allowedActions, ...rest }) => (
          <li key={id} data-row>
            <span className="list-line">
              <span>
                {collection === 'clues' ? <TextLink to={`/clues/${id}`}>{t('clue.open')}</TextLink> : null}{' '}
                <strong>{code(`${collection}-status`, status)}</strong>
                {personId && ` · ${survivorName(matter, personId, t)}`}
              </span>
              <span className="dimmed">{occurredWords(occurred, language, t('ui.unknown-time'))}</span>
            </span>
            <ActLinks actions={allowedActions} about={{ rowId: id, matterId: matter.id, personId: personId ?? null }} />
            {collection === 'cases' && (
              <CaseWork
                kase={{ id, status, occurred, allowedActions, ...rest } as CaseSummary}
                beginnings={matter.allowedActions}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A survivor is called by the lane on the tracker, never by name. */
function survivorName(
  { survivors }: DeskMatterView,
  personId: string,
  t: (key: string, values?: Record<string, number>) => string,
): string {
  const place = survivors.findIndex((survivor) => survivor.personId === personId);
  return place < 0 ? t('matter.person') : t('matter.survivor', { number: place + 1 });
}
