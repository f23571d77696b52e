/** How the desk looks on this device. */
export interface Look {
  scheme: 'auto' | 'light' | 'dark';
  contrast: 'normal' | 'more';
  text: 'normal' | 'large';
  singleKeys: boolean;
}

const kept = 'homeward.look';
const first: Look = { scheme: 'auto', contrast: 'normal', text: 'normal', singleKeys: true };

const isOneOf = <Value extends string>(values: readonly Value[], value: unknown): value is Value =>
  (values as readonly unknown[]).includes(value);

/** What was chosen on this device; what cannot be read counts as not chosen. */
export function readLook(stored: string | null): Look {
  if (stored === null) return first;
  try {
    const { scheme, contrast, text, singleKeys } = JSON.parse(stored) as Partial<Record<keyof Look, unknown>>;
    return {
      scheme: isOneOf(['auto', 'light', 'dark'], scheme) ? scheme : first.scheme,
      contrast: isOneOf(['normal', 'more'], contrast) ? contrast : first.contrast,
      text: isOneOf(['normal', 'large'], text) ? text : first.text,
      singleKeys: singleKeys !== false,
    };
  } catch {
    // Somebody else wrote here; the first look is as good as any.
    return first;
  }
}

const listeners = new Set<() => void>();
let current: Look | undefined;

export const lookNow = (): Look => (current ??= readLook(localStorage.getItem(kept)));

export const onLook = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Changes the look of the page and remembers it on this device. */
export function changeLook(change: Partial<Look>): void {
  current = { ...lookNow(), ...change };
  localStorage.setItem(kept, JSON.stringify(current));
  showLook(current);
  for (const listener of listeners) listener();
}

/** Writes the look onto the page. */
export function showLook({ contrast, text }: Look): void {
  const more = contrast === 'more' || matchMedia('(prefers-contrast: more)').matches;
  document.documentElement.dataset['contrast'] = more ? 'more' : 'normal';
  document.documentElement.dataset['text'] = text;
}
