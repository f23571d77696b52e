import { useState } from 'react';
import { Button } from '../ui/button.js';
import { useWords } from '../words/use-words.js';

/** Takes a text along: into another program, or onto paper. */
export function Copying({ text }: { text: string }) {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <span className="row-actions">
      <Button onClick={copy}>{t('ui.copy')}</Button>
      <Button onClick={() => window.print()}>{t('ui.print')}</Button>
      <span role="status">{isCopied ? t('ui.copied') : ''}</span>
    </span>
  );
}
