import * as z from 'zod';

/** A view that somebody named: it is an address, so it can be sent to somebody else as it is. */
/** As long as a name may be. */
export const longestName = 60;

const savedView = z.object({ name: z.string().min(1).max(longestName), place: z.string().startsWith('/queues/').max(512) });
export type SavedView = z.infer<typeof savedView>;

const kept = 'homeward.views';
const mostViews = 50;

/** The views kept on this device; one that cannot be read takes none of the others along. */
export function readViews(stored: string | null): SavedView[] {
  if (stored === null) return [];
  try {
    const all = z.array(z.unknown()).parse(JSON.parse(stored));
    return all.flatMap((each) => savedView.safeParse(each).data ?? []).slice(0, mostViews);
  } catch {
    // Somebody else wrote here, or an older desk did.
    return [];
  }
}

/** The views with one more; a name is given once. */
export const withView = (all: readonly SavedView[], view: SavedView): SavedView[] => [
  ...all.filter(({ name }) => name !== view.name),
  view,
];

/** The views without the one of that name. */
export const withoutView = (all: readonly SavedView[], name: string): SavedView[] => all.filter((view) => view.name !== name);

export const viewsOfDevice = (): SavedView[] => readViews(localStorage.getItem(kept));
export const keepViews = (all: readonly SavedView[]): void => localStorage.setItem(kept, JSON.stringify(all));
