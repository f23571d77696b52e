import { Button as MantineButton } from '@mantine/core';
import type { ReactNode } from 'react';

export interface ButtonProps {
  children: ReactNode;
  onClick?: (() => void) | undefined;
  type?: 'button' | 'submit';
  kind?: 'main' | 'plain' | 'quiet';
  disabled?: boolean;
  busy?: boolean;
  label?: string | undefined;
  pressed?: boolean | undefined;
  /** Whether what it opens stands open. */
  expanded?: boolean | undefined;
  /** The single key that presses it. */
  shortcut?: string | undefined;
}

const variants = { main: 'filled', plain: 'default', quiet: 'subtle' } as const;

/** A button. While it is busy it keeps its focus and does nothing. */
export function Button({
  children,
  onClick,
  type = 'button',
  kind = 'plain',
  disabled,
  busy,
  label,
  pressed,
  expanded,
  shortcut,
}: ButtonProps) {
  return (
    <MantineButton
      type={type}
      variant={variants[kind]}
      className={`button button-${kind}`}
      onClick={busy ? undefined : onClick}
      disabled={disabled ?? false}
      aria-label={label}
      aria-busy={busy ?? undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-keyshortcuts={shortcut}
      data-key={shortcut}
      size="sm"
    >
      {children}
    </MantineButton>
  );
}
