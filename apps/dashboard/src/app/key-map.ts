/** What a key does: it leads to a place, or to something on the screen that answers to it. */
export type KeyDeed = { go: string } | { press: string } | { move: 1 | -1 } | { open: 'help' | 'search' };

const places: Readonly<Record<string, string>> = {
  d: '/',
  q: '/queues',
  m: '/matters',
  t: '/transfers',
  e: '/escalations',
  n: '/notices',
  s: '/status',
};
const pressed = new Set(['a', 'r', 'd', 's', 't', 'w', 'e', 'n', 'f', '[', ']']);

/** What a single key means, `before` being the key of a moment ago: `g` then `d` leads to the desk. */
export function deedOf(key: string, before: string | null): KeyDeed | null {
  if (before === 'g') return places[key] === undefined ? null : { go: places[key] };
  if (key === 'j') return { move: 1 };
  if (key === 'k') return { move: -1 };
  if (key === '?') return { open: 'help' };
  if (key === '/') return { open: 'search' };
  return pressed.has(key) ? { press: key } : null;
}

/** The keys in the order in which help shows them. */
export const shownKeys: readonly (readonly [string, string])[] = [
  ['?', 'help'],
  ['/', 'search'],
  ['g d', 'desk'],
  ['g q', 'queues'],
  ['g m', 'matters'],
  ['g t', 'transfers'],
  ['g e', 'escalations'],
  ['g n', 'notices'],
  ['g s', 'status'],
  ['j', 'down'],
  ['k', 'up'],
  ['Enter', 'open'],
  ['a', 'accept'],
  ['r', 'refuse'],
  ['d', 'redirect'],
  ['s', 'supplement'],
  ['t', 'transfer'],
  ['w', 'why'],
  ['e', 'act'],
  ['n', 'note'],
  ['f', 'filter'],
  ['[', 'back'],
  [']', 'next'],
  ['Ctrl K', 'search'],
  ['Ctrl Enter', 'send'],
];
