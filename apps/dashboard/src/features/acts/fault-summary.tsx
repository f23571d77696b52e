import { useEffect, useRef } from 'react';
import { useWords } from '../../words/use-words.js';
import type { Faults } from './checking.js';
import { faultWords, fieldWords } from './field-words.js';

/** Everything that is wrong, in one place that takes the focus; each line leads to its field. */
export function FaultSummary({ act, faults }: { act: string; faults: Faults }) {
  const speech = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [faults]);
  return (
    <div ref={box} className="banner" data-tone="late" role="alert" tabIndex={-1}>
      <strong>{speech.t('form.faults')}</strong>
      <ul>
        {Object.entries(faults).map(([path, fault]) => (
          <li key={path}>
            <a
              href={`#${path}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(path);
              }}
            >
              {path === 'occurred' ? speech.t('form.when') : fieldWords(act, path, speech, { isNeeded: true }).label}
            </a>
            {speech.t('ui.colon')}
            {faultWords(fault, speech)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(path: string): void {
  // When it happened is a choice of how it is told; what is wrong is the day that was told.
  const field = document.getElementById(`${path}-day`) ?? document.getElementById(path);
  const within = field?.matches('input, select, textarea') ? field : field?.querySelector<HTMLElement>('input, select, textarea');
  (within ?? field)?.focus();
}
