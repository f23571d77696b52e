import type { ReactNode } from 'react';

export type Tone = 'late' | 'soon' | 'good' | 'calm';

/** A few words that matter now. `loud` ones are read out at once. */
export function Banner({ tone, title, loud, children }: { tone: Tone; title: string; loud?: boolean; children?: ReactNode }) {
  return (
    <div className="banner" data-tone={tone} role={loud ? 'alert' : 'status'}>
      <strong>{title}</strong>
      {children && <div>{children}</div>}
    </div>
  );
}

/** A word with a frame: a state, a mark. Its meaning is in the word, not in the colour. */
export function Badge({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}
