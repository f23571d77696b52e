import { indicator, offenceTitles, transitionRule } from '@homeward/contracts';
import { listOf } from '../../parts/listed-words.js';
import { ChecksField, ChoiceField, TextField } from '../../ui/fields.js';
import { useWords } from '../../words/use-words.js';
import { lineOf, listAt, pathOf, type ComposedProps } from './composed.js';

/** The offences that are charged; when the act happened decides which text of the law applies. */
export function OffencesField({ values, change, ...field }: ComposedProps) {
  const { t, say } = useWords();
  const chosen = listAt(values, field.name);
  const rules = Object.entries(listOf(transitionRule) ?? {}).map(([value, words]) => ({ value, label: say(words) }));
  const titles = Object.entries(offenceTitles);
  return (
    <div className="stack">
      <ChecksField
        {...field}
        value={chosen}
        choices={titles.map(([value, words]) => ({ value, label: say(words) }))}
        onChange={(next) => change(field.name, next)}
      />
      {titles
        .filter(([code]) => chosen.includes(code))
        .map(([code, words]) => {
          const [acted, rule] = [pathOf(field.name, code, 'acted'), pathOf(field.name, code, 'rule')];
          return (
            <fieldset key={code}>
              <legend>{say(words)}</legend>
              <TextField
                name={acted}
                label={t('form.optional', { label: t('form.acted') })}
                help={t('form.acted-help')}
                value={lineOf(values, acted)}
                onChange={(next) => change(acted, next)}
              />
              <ChoiceField
                name={rule}
                label={t('form.optional', { label: t('form.transition-rule') })}
                help={t('form.transition-rule-help')}
                empty={t('form.no-transition-rule')}
                value={lineOf(values, rule)}
                choices={rules}
                onChange={(next) => change(rule, next)}
              />
            </fieldset>
          );
        })}
    </div>
  );
}

/** What an operation is to reach: indicators, each with its number. */
export function ObjectivesField({ values, change, ...field }: ComposedProps) {
  const { t, say } = useWords();
  const chosen = listAt(values, field.name);
  const indicators = Object.entries(listOf(indicator) ?? {});
  return (
    <div className="stack">
      <ChecksField
        {...field}
        value={chosen}
        choices={indicators.map(([value, words]) => ({ value, label: say(words) }))}
        onChange={(next) => change(field.name, next)}
      />
      {indicators
        .filter(([value]) => chosen.includes(value))
        .map(([value, words]) => {
          const target = pathOf(field.name, value, 'target');
          return (
            <TextField
              key={value}
              name={target}
              kind="number"
              required
              label={t('form.target', { indicator: say(words) })}
              value={lineOf(values, target)}
              onChange={(next) => change(target, next)}
            />
          );
        })}
    </div>
  );
}
