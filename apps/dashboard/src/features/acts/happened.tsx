import type { Act } from '../../parts/acts.js';
import { useWords } from '../../words/use-words.js';
import type { ActLayout } from './layout.js';
import { WhenField } from './when-field.js';

type HappenedProps = Parameters<typeof WhenField>[0] & { act: Act; layout: ActLayout };

// Orders are given when they are given.
const givenNow = new Set(['duties', 'late-recordings']);

/** When the act happened: asked for where it is often told later than it was done, and out of the way where that is rare. */
export function Happened({ act: { collection }, layout, ...field }: HappenedProps) {
  const { t } = useWords();
  if (layout.asksWhen) return <WhenField {...field} />;
  if (givenNow.has(collection) || !('occurred' in layout.schema.shape)) return null;
  return (
    <details className="earlier" open={field.fault !== undefined && field.fault !== ''}>
      <summary>{t('form.earlier')}</summary>
      <WhenField {...field} />
    </details>
  );
}
