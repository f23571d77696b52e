import type { Answers, Fault } from './answers.js';
import { html, type Markup } from './html.js';
import { unknownRegion, type Field } from './questions.js';
import { regionName } from './region-words.js';
import { filled, optionWords, type TipWords, type WordKey } from './tip-words.js';

/** What a field is drawn from. */
export interface FieldLook {
  words: TipWords;
  answers: Answers;
  faults: readonly Fault[];
  regions: readonly string[];
}

/** The words of a fault, with the field it stands at. */
export function faultWords(words: TipWords, { field, code, max = 0 }: Fault): string {
  return filled(words[`fault.${code}`], { label: words[`label.${field}`], max });
}

/** One field with its name, its hint, what is wrong with it and the answer so far. The first one of a page bears the heading. */
export function fieldMarkup(field: Field, isFirst: boolean, look: FieldLook): Markup {
  const { words, faults } = look;
  const fault = faults.find((each) => each.field === field.name);
  const hint = words[`hint.${field.name}` as WordKey] as string | undefined;
  const max = field.kind === 'passage' ? field.max : undefined;
  const label = html`${words[`label.${field.name}`]}${field.isNeeded ? '' : html` <small>${words.optional}</small>`}`;
  const about = html`${hint && html`<p class="hint" id="${field.name}-hint">${hint}</p>`}${
    max && limitMarkup(field.name, words[`label.${field.name}`], { words, max })
  }${fault && html`<p class="why" id="${field.name}-fault">${words['title.fault']}${faultWords(words, fault)}</p>`}`;
  const described = [hint && `${field.name}-hint`, max && `${field.name}-max`, fault && `${field.name}-fault`]
    .filter(Boolean)
    .join(' ');
  const marks = html`${described && html` aria-describedby="${described}"`}${fault && html` aria-invalid="true"`}`;
  const heading = isFirst ? html`<h1>${label}</h1>` : label;
  const inside =
    field.kind === 'choice' || field.kind === 'choices'
      ? html`<fieldset${marks}><legend>${heading}</legend>${about}${optionsMarkup(field, look)}</fieldset>`
      : html`<label class="name" for="${field.name}">${heading}</label>${about}${inputMarkup(field, marks, look)}`;
  return html`<div class="field${fault ? ' fault' : ''}">${inside}</div>`;
}

/** How long a passage may be, told before it is written; where scripts run, one that is longer stays on the page and says so. */
export const limitMarkup = (name: string, label: string, { words, max }: { words: TipWords; max: number }): Markup =>
  html`<p class="hint" id="${name}-max">${filled(words['hint.max'], { max })}</p>
    <p class="why" id="${name}-long" role="alert" hidden>
      ${words['title.fault']}${filled(words['fault.too-long'], { label, max })}
    </p>`;

function inputMarkup(field: Field, marks: Markup, { answers, regions, words }: FieldLook): Markup {
  const [value = ''] = answers[field.name] ?? [];
  if (field.kind === 'region')
    return html`<select id="region" name="region" ${marks}>
      <option value="">${words['region.choose']}</option>
      ${[...regions, unknownRegion].map(
        (code) => html`<option value="${code}" ${code === value && html` selected`}>${regionName(code, words)}</option>`,
      )}
    </select>`;
  if (field.kind === 'passage')
    return html`<textarea id="${field.name}" name="${field.name}" data-max="${field.max}" autocomplete="off" ${marks}>
${value}</textarea>`;
  return html`<input type="text" id="${field.name}" name="${field.name}" autocomplete="off" value="${value}" ${marks} />`;
}

function optionsMarkup(field: Extract<Field, { options: readonly string[] }>, { answers, words }: FieldLook): Markup[] {
  const chosen = answers[field.name] ?? [];
  const type = field.kind === 'choice' ? 'radio' : 'checkbox';
  return field.options.map((option, place) => {
    const id = place === 0 ? field.name : `${field.name}-${place}`;
    return html`<div class="option">
      <input type="${type}" id="${id}" name="${field.name}" value="${option}" ${chosen.includes(option) && html` checked`} /><label
        for="${id}"
        >${optionWords(words, field.name, option)}</label
      >
    </div>`;
  });
}
