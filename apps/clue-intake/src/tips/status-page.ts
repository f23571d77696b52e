import { unturned } from '@homeward/contracts';
import { limitMarkup } from './field-markup.js';
import { html, type Markup } from './html.js';
import { languageButton, languageLink, type Page } from './page.js';
import { forgetForm } from './receipt-page.js';
import { filled, wordsIn, type Language } from './tip-words.js';
import type { Standing } from './tips-door.js';

/** What the page under a code is drawn from; without a standing nothing can be read under what was typed. */
export interface StatusLook {
  standing: Standing | null;
  sealed: string;
  note?: 'messages.sent' | 'messages.late' | 'fault.missing' | 'fault.too-long' | 'fault.not-text' | 'messages.closed';
  text?: string;
}

export const messageMax = 2_000;

/** Where a code is typed. It is sent in the body of the request and never stands in an address. */
export function askCodePage(language: Language, note?: string): Page {
  const words = wordsIn(language);
  const body = html`<h1>${words['title.status']}</h1>
    ${note && html`<p class="note" role="status">${note}</p>`}${codeForm(language)}${forgetForm(language)}`;
  return { language, title: words['title.status'], body, otherLanguage: languageLink(language, '/status') };
}

/** What stands under the code: one of four words, a day, and the messages. */
export function statusPage(language: Language, { standing, sealed, note, text = '' }: StatusLook): Page {
  const words = wordsIn(language);
  const found =
    standing &&
    html`<p class="code">${words[`word.${standing.word}`]}</p>
      <p>${filled(words['status.changed'], { day: dayOf(language, standing.changedAt) })}</p>
      ${note && html`<p class="note" role="status">${filled(words[note], { label: words['messages.add'], max: messageMax })}</p>`}
      <h2>${words['messages.title']}</h2>
      ${messagesMarkup(language, standing)}${addMarkup(language, standing, { sealed, text })}`;
  const nothing = html`<p class="note" role="status">${words['status.unreadable']}</p>
    ${codeForm(language)}`;
  const body = html`<h1>${words['title.status']}</h1>
    ${found ?? nothing}${forgetForm(language)}`;
  const other = standing
    ? languageButton(language, { id: 'form', path: '/status', go: 'look' })
    : languageLink(language, '/status');
  return { language, title: words['title.status'], body, otherLanguage: other };
}

/** The day by official time, as people write it. */
const dayOf = (language: Language, instant: string): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(
    new Date(instant),
  );

const codeForm = (language: Language): Markup => {
  const words = wordsIn(language);
  return html`<form id="form" method="post" action="/tip/${language}/status" autocomplete="off">
    <div class="field">
      <label class="name" for="code">${words['status.code']}</label>
      <p class="hint" id="code-hint">${words['status.hint']}</p>
      <input
        type="text"
        id="code"
        name="code"
        maxlength="64"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="code-hint"
      />
    </div>
    <button name="go" value="look">${words['status.look']}</button>
  </form>`;
};

function messagesMarkup(language: Language, { messages }: Standing): Markup {
  const words = wordsIn(language);
  if (messages.length === 0) return html`<p>${words['messages.none']}</p>`;
  const lines = messages.map(({ author, text, recordedAt }) => {
    const head = filled(words[`messages.${author}`], { day: dayOf(language, recordedAt) });
    return html`<li><strong>${head}</strong>${text !== null && html`<p class="said" dir="auto">${unturned(text)}</p>`}</li>`;
  });
  return html`<ol class="messages">
    ${lines}
  </ol>`;
}

/** A finished report takes nothing more; the form stands there all the same, for the other language. */
function addMarkup(language: Language, { word }: Standing, { sealed, text }: { sealed: string; text: string }): Markup {
  const words = wordsIn(language);
  const inside =
    word === 'closed'
      ? html`<p>${words['messages.closed']}</p>`
      : html`<div class="field">
            <label class="name" for="text">${words['messages.add']}</label>
            ${limitMarkup('text', words['messages.add'], { words, max: messageMax })}
            <textarea id="text" name="text" data-max="${messageMax}" aria-describedby="text-max" autocomplete="off">
${text}</textarea>
          </div>
          <button name="go" value="add">${words['messages.send']}</button>`;
  return html`<form id="form" method="post" action="/tip/${language}/status" accept-charset="utf-8" autocomplete="off">
    <input type="hidden" name="pass" value="${sealed}" />${inside}
  </form>`;
}

const step = 8_192;

/** Fills a page up to a whole step: how long an answer is does not tell whether there was something under the code. */
export function padded(text: string): string {
  const length = Buffer.byteLength(text);
  return text + ' '.repeat(Math.ceil(length / step) * step - length);
}
