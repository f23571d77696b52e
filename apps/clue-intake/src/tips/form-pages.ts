import { unturned } from '@homeward/contracts';
import type { Answers, Fault } from './answers.js';
import { faultWords, fieldMarkup } from './field-markup.js';
import { html, type Markup } from './html.js';
import { languageButton, tagOf, type Page } from './page.js';
import { questionIds, questions, type Field, type QuestionId } from './questions.js';
import { regionName } from './region-words.js';
import { optionWords, wordsIn, type Language, type TipWords } from './tip-words.js';

/** What a page of the form is drawn from. `sealed` holds the answers; nothing of them is kept anywhere else. */
export interface FormLook {
  language: Language;
  sealed: string;
  answers: Answers;
  regions: readonly string[];
  faults?: readonly Fault[];
}

/** The first page: when to call instead, what this is for, and what is kept. */
export function startPage({ language, sealed }: FormLook): Page {
  const words = wordsIn(language);
  const body = html`<h1>${words.title}</h1>
    <p>${words['start.about']}</p>
    <p>${words['start.kept']}</p>
    <p class="note">${words['start.careful']}</p>
    ${form(language, 'start', sealed, html`<button name="go" value="next">${words.start}</button>`)}
    <p><a href="/tip/${language}/status">${words['title.status']}</a></p>`;
  return { language, title: words.title, body, otherLanguage: switchButton(language), callsFirst: true };
}

/** One question. */
export function questionPage(id: QuestionId, look: FormLook): Page {
  const { language, sealed, faults = [] } = look;
  const words = wordsIn(language);
  const fields = questions[id].map((field, place) => fieldMarkup(field, place === 0, { ...look, words, faults }));
  const [first] = questions[id];
  const title = `${faults.length > 0 ? words['title.fault'] : ''}${first ? words[`label.${first.name}`] : ''} – ${words.title}`;
  const body = html`${summary(words, faults)}${form(
    language,
    id,
    sealed,
    html`${fields}<button name="go" value="next">${words.next}</button
      ><button class="plain" name="go" value="back" formnovalidate>${words.back}</button>
      <p class="hint">${words['back.hint']}</p>`,
  )}`;
  return { language, title, body, otherLanguage: switchButton(language) };
}

/** All answers on one page before they are sent, each with a way to change it. */
export function checkPage(look: FormLook & { note?: string }): Page {
  const { language, sealed, note } = look;
  const words = wordsIn(language);
  const rows = questionIds.map((id) => {
    const [first] = questions[id];
    const label = first ? words[`label.${first.name}`] : '';
    return html`${questions[id].map(
        (field) =>
          html`<dt>${words[`label.${field.name}`]}</dt>
            <dd class="said">${shownAnswer(field, look)}</dd>`,
      )}
      <dd><button class="plain" name="go" value="to-${id}" aria-label="${words.change}: ${label}">${words.change}</button></dd>`;
  });
  const trap = html`<div class="trap" aria-hidden="true">
    <label for="website">website</label><input type="text" id="website" name="website" tabindex="-1" autocomplete="off" />
  </div>`;
  const body = html`<h1>${words['check.title']}</h1>
    ${note && html`<p class="note" role="status">${note}</p>`}${form(
      language,
      'check',
      sealed,
      html`<dl>${rows}</dl>
        ${trap}
        <p>${words['check.send']}</p>
        <button name="go" value="send">${words.send}</button><button class="plain" name="go" value="back">${words.back}</button>`,
    )}`;
  return { language, title: `${words['check.title']} – ${words.title}`, body, otherLanguage: switchButton(language) };
}

/** Nothing is sent yet and nothing is lost: the same button sends the same answers. */
export function waitPage({ language, sealed }: Pick<FormLook, 'language' | 'sealed'>, told: string): Page {
  const words = wordsIn(language);
  const body = html`<h1>${words['wait.title']}</h1>
    <p role="status">${told}</p>
    ${form(language, 'check', sealed, html`<button name="go" value="send">${words['wait.again']}</button>`)}`;
  return { language, title: `${words['wait.title']} – ${words.title}`, body, otherLanguage: switchButton(language) };
}

const switchButton = (language: Language): Markup => languageButton(language, { id: 'form', path: '/form', go: 'stay' });

const form = (language: Language, at: string, sealed: string, inside: Markup): Markup =>
  html`<form id="form" method="post" action="/tip/${language}/form" accept-charset="utf-8" autocomplete="off" novalidate>
    <input type="hidden" name="at" value="${at}" /><input type="hidden" name="state" value="${sealed}" />${inside}
  </form>`;

/** Each fault with a link to its field, announced before the questions. */
function summary(words: TipWords, faults: readonly Fault[]): Markup | null {
  if (faults.length === 0) return null;
  const lines = faults.map((fault) => html`<li><a href="#${fault.field}">${faultWords(words, fault)}</a></li>`);
  return html`<div class="box" role="alert" aria-labelledby="faults">
    <h2 id="faults">${words['fault.summary']}</h2>
    <ul>
      ${lines}
    </ul>
  </div>`;
}

function shownAnswer(field: Field, { answers, language }: FormLook): Markup {
  const words = wordsIn(language);
  const values = answers[field.name] ?? [];
  if (values.length === 0) return html`${words['check.empty']}`;
  const [value = ''] = values;
  if (field.kind === 'region') return html`<span lang="${tagOf('zh')}">${regionName(value, words)}</span>`;
  if (field.kind === 'passage' || field.kind === 'line') return html`<bdi>${unturned(value)}</bdi>`;
  return html`${values.map((option) => optionWords(words, field.name, option)).join(language === 'zh' ? '、' : ', ')}`;
}
