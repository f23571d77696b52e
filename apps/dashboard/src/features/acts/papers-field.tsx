import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.js';
import { FieldGroup, TextField } from '../../ui/fields.js';
import { useWords } from '../../words/use-words.js';
import { lineOf, listAt, pathOf, type ComposedProps } from './composed.js';
import { DigestField } from './digest-field.js';

/** The documents that go along with an act: none, one or many, each by its title and its digest. */
export function PapersField({ values, change, ...field }: ComposedProps) {
  const { t } = useWords();
  const papers = listAt(values, field.name);
  const [added, setAdded] = useState('');
  const add = () => {
    const next = String(Number(papers.at(-1) ?? 0) + 1);
    setAdded(next);
    change(field.name, [...papers, next]);
  };
  const remove = (paper: string) => {
    for (const what of ['title', 'sha256']) change(pathOf(field.name, paper, what), '');
    change(
      field.name,
      papers.filter((each) => each !== paper),
    );
    document.getElementById(field.name)?.focus();
  };
  return (
    <FieldGroup id={field.name} label={field.label} help={field.help} error={field.error} role="group">
      {papers.map((paper, place) => (
        <Paper
          key={paper}
          {...{ values, change }}
          base={pathOf(field.name, paper, '')}
          number={place + 1}
          isNew={paper === added}
          remove={() => remove(paper)}
        />
      ))}
      <div className="row-actions">
        <Button onClick={add}>{t('form.add-paper')}</Button>
      </div>
    </FieldGroup>
  );
}

interface PaperProps extends Pick<ComposedProps, 'values' | 'change'> {
  base: string;
  number: number;
  /** Whoever has just added it goes on typing there. */
  isNew: boolean;
  remove: () => void;
}

function Paper({ values, change, base, number, isNew, remove }: PaperProps) {
  const { t } = useWords();
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isNew) box.current?.querySelector('input')?.focus();
  }, [isNew]);
  const [title, digest] = [`${base}title`, `${base}sha256`];
  return (
    <fieldset ref={box}>
      <legend>{t('form.paper', { number })}</legend>
      <TextField
        name={title}
        label={t('field.document.title.label')}
        help={t('field.document.title.help')}
        required
        value={lineOf(values, title)}
        onChange={(next) => change(title, next)}
      />
      <DigestField
        name={digest}
        label={t('field.document.sha256.label')}
        help={t('field.document.sha256.help')}
        required
        value={lineOf(values, digest)}
        onChange={(next) => change(digest, next)}
      />
      <div className="row-actions">
        <Button onClick={remove}>{t('form.remove-paper', { number })}</Button>
      </div>
    </fieldset>
  );
}
