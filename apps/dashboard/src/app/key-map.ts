/** What a key does: it leads to a place, or to something on the screen that answers to it. */
export type KeyDeed = { go: string } | { press: string } | { move: 1 | -1 } | { reach: string } | { open: 'help' | 'search' };

const places: Readonly<Record<string, string>> = {
  d: '/',
  q: '/queues',
  m: '/matters',
  t: '/transfers',
  e: '/escalations',
  n: '/notices',
  s: '/status',
};
const pressed = new Set(['a', 'r', 'd', 's', 't', 'w', 'e', 'n', 'f', 'x', 'm', '[', ']']);

/** What a single key means, `before` being the key of a moment ago: `g` then `d` leads to the desk. */
export function deedOf(key: string, before: string | null): KeyDeed | null {
  if (before === 'g') return places[key] === undefined ? null : { go: places[key] };
  if (key === 'X') return { reach: 'X' };
  if (key === 'j') return { move: 1 };
  if (key === 'k') return { move: -1 };
  if (key === '?') return { open: 'help' };
  if (key === '/') return { open: 'search' };
  return pressed.has(key) ? { press: key } : null;
}
