import { useWords } from '../../words/use-words.js';

/** Keys and what they do. */
export function HelpKeys({ keys }: { keys: readonly (readonly [string, string])[] }) {
  const { t } = useWords();
  return (
    <dl className="facts">
      {keys.map(([key, deed]) => (
        <div key={key} className="help-line">
          <dt>
            {key.split(' ').map((part) => (
              <kbd key={part}>{part}</kbd>
            ))}
          </dt>
          <dd>{t(`help.key.${deed}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
