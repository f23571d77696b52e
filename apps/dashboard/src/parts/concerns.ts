import { collections, type Collection, type LiveEvent } from '@homeward/contracts';

const desk = 'operations-centre';

/** Whether what the API answers under a path may be another answer after a change. */
export function concerns(path: string, event: LiveEvent): boolean {
  if (event.kind !== 'changed') return true;
  const [place = '', query = ''] = path.split('?');
  const [collection = '', id] = place.split('/');
  const service = collections[collection as Collection] as string | undefined;
  if (service !== desk && service !== event.source) return false;
  if (collection === 'matters' && id !== undefined) return id === event.matterId;
  const asked = new URLSearchParams(query).get('matterId');
  if (asked !== null) return asked === event.matterId;
  const rows = event.changed.filter((row) => row.collection === collection);
  return id === undefined || service === desk || rows.length === 0 || rows.some((row) => row.id === id);
}
