import { useState } from 'react';
import { FileField, TextField } from '../../ui/fields.js';
import { useWords } from '../../words/use-words.js';

type DigestFieldProps = Parameters<typeof TextField>[0];

/** The digest of a document: made here from its file, which does not leave this device, or typed in. */
export function DigestField(props: DigestFieldProps) {
  const { t } = useWords();
  const [isUnread, setUnread] = useState(false);
  const make = async (file: File) => {
    const digest = await digestOf(file).catch(() => '');
    setUnread(digest === '');
    if (digest !== '') props.onChange(digest);
  };
  return (
    <div className="stack">
      <FileField
        name={`${props.name}.file`}
        label={t('form.digest-file')}
        help={t('form.digest-file-help')}
        error={isUnread ? t('form.digest-unread') : undefined}
        onChange={(file) => void make(file)}
      />
      <TextField {...props} />
    </div>
  );
}

/** SHA-256 of a file, in lower-case hexadecimal digits. */
async function digestOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
