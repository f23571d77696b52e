import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface TextLinkProps {
  to: string;
  search?: Record<string, unknown> | undefined;
  children: ReactNode;
  kind?: 'text' | 'button' | 'main' | 'card';
  label?: string | undefined;
  current?: boolean | undefined;
}

/** A way to another place of the desk. */
export function TextLink({ to, search, children, kind = 'text', label, current }: TextLinkProps) {
  return (
    <Link
      to={to}
      search={search as never}
      className={`link link-${kind}`}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
      activeProps={{}}
      activeOptions={{ exact: true }}
    >
      {children}
    </Link>
  );
}
