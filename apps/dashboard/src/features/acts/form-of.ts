import { actNamed, type Act } from '../../parts/acts.js';
import type { ActLayout } from './layout.js';
import { layouts } from './layouts.js';

/** The act of this name with its form; null where there is none. */
export function formOf(name: string): { act: Act; layout: ActLayout } | null {
  const act = actNamed(name);
  const layout = layouts[name];
  return act && layout ? { act, layout } : null;
}
