import { useRouter, useRouterState } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { lookNow } from '../ui/look.js';
import { deedOf, type KeyDeed } from './key-map.js';

const pauseMs = 1_200;

interface Keys {
  isHelpOpen: boolean;
  help: () => void;
  closeHelp: () => void;
  search: () => void;
}

/** The keys of the desk. Single keys rest while somebody types, while a dialog is open, and when they are switched off. */
export function useKeys(): Keys {
  const router = useRouter();
  // Help stands over one place and is gone at the next.
  const here = useRouterState({ select: ({ location }) => location.pathname });
  const [helpAt, setHelpAt] = useState<string | null>(null);
  if (helpAt !== null && helpAt !== here) setHelpAt(null);
  const before = useRef<{ key: string; at: number } | null>(null);
  const search = useCallback(() => void router.navigate({ to: '/matters', hash: 'find' }), [router]);
  const act = useCallback(
    (deed: KeyDeed) => {
      if ('go' in deed) void router.navigate({ to: deed.go });
      else if ('move' in deed) moveBetweenRows(deed.move);
      else if ('press' in deed) press(deed.press);
      else if ('reach' in deed) document.querySelector<HTMLElement>(`main [data-key="${deed.reach}"]`)?.focus();
      else if (deed.open === 'help') setHelpAt(here);
      else search();
    },
    [here, router, search],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        return search();
      }
      if (event.ctrlKey || event.metaKey || event.altKey || !lookNow().singleKeys || isTyping(event.target)) return;
      const last = before.current && event.timeStamp - before.current.at < pauseMs ? before.current.key : null;
      const deed = deedOf(event.key, last);
      before.current = { key: event.key, at: event.timeStamp };
      if (!deed) return;
      event.preventDefault();
      act(deed);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [act, search]);
  return { isHelpOpen: helpAt === here, help: () => setHelpAt(here), closeHelp: () => setHelpAt(null), search };
}

const isTyping = (target: EventTarget | null): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select')));

const rowOf = (element: Element | null): Element | null => element?.closest('[data-row]') ?? null;

/** From row to row; what a row leads to takes the focus, so that Enter opens it. */
function moveBetweenRows(step: 1 | -1): void {
  const rows = [...document.querySelectorAll('[data-row]')];
  const here = rows.indexOf(rowOf(document.activeElement) as Element);
  const next = rows[Math.min(rows.length - 1, Math.max(0, here + step))];
  next?.querySelector<HTMLElement>('a, button')?.focus();
}

/** Presses what answers to the key: in the row that has the focus, else anywhere on the screen. */
function press(key: string): void {
  const place =
    rowOf(document.activeElement)?.querySelector(`[data-key="${key}"]`) ?? document.querySelector(`main [data-key="${key}"]`);
  const target = place?.matches('a, button, input, select') ? place : place?.querySelector('a, button, input, select');
  if (!(target instanceof HTMLElement)) return;
  // A box belongs to its row: without one nobody has said which.
  if (target.matches('input[type="checkbox"]') && rowOf(document.activeElement) === null) return;
  if (target.matches('a, button, input[type="checkbox"]')) target.click();
  else target.focus();
}
