import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface TextLinkProps {
  to: string;
  search?: Record<string, unknown> | undefined;
  children: ReactNode;
  kind?: 'text' | 'button' | 'main' | 'card';
  label?: string | undefined;
  current?: boolean | undefined;
  /** The single key that follows this link. */
  shortcut?: string | undefined;
  /** Opens in another window, beside what was typed here. */
  beside?: boolean | undefined;
}

/** A way to another place of the desk. */
export function TextLink({ to, search, children, kind = 'text', label, current, shortcut, beside }: TextLinkProps) {
  return (
    <Link
      to={to}
      search={search as never}
      className={`link link-${kind}`}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      data-key={shortcut}
      aria-current={current ? 'page' : undefined}
      {...(beside && { target: '_blank' })}
      activeProps={{}}
      activeOptions={{ exact: true }}
    >
      {children}
    </Link>
  );
}
