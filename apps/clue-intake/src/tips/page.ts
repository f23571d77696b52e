import { html, type Markup } from './html.js';
import { otherLanguage, wordsIn, type Language, type TipWords } from './tip-words.js';

/** A page for the public, before it is written out. */
export interface Page {
  language: Language;
  /** What stands in the title beside the name of the form; never what somebody wrote. */
  title: string;
  body: Markup;
  /** How the same page is had in the other language; answers on it are kept. */
  otherLanguage: Markup;
  /** Whom to call stands before everything else, not behind it. */
  callsFirst?: boolean;
}

/** Where "leave quickly" leads: a page that anybody might look at. */
const elsewhere = 'https://www.weather.com.cn/';

/**
 * Writes a page out: the way out first, then what it is about, then whom to call. The other language stands behind the form, or the Enter key would
 * choose it; the style sheet shows it at the top.
 */
export function pageText({ language, title, body, otherLanguage: other, callsFirst = false }: Page): string {
  const words = wordsIn(language);
  return html`<!doctype html>
    <html lang="${tagOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="/tip/tip.css" />
        <script src="/tip/tip.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header><a class="exit" href="${elsewhere}" rel="noreferrer noopener">${words.exit}</a></header>
        <main id="main">${callsFirst && callNow(words)}${body}</main>
        <div class="other">${other}</div>
        <footer>
          ${!callsFirst && callNow(words)}
          <p class="hint" data-scripts hidden>${words['exit.hint']}</p>
        </footer>
      </body>
    </html>`.text;
}

export const tagOf = (language: Language): string => (language === 'zh' ? 'zh-Hans' : 'en');

const callNow = (words: TipWords): Markup =>
  html`<section class="box" aria-labelledby="call">
    <h2 id="call">${words['danger.title']}</h2>
    <p><strong>${words['danger.call']}</strong></p>
    <p>
      ${words['lines.title']} <a href="tel:12309">${words['lines.12309']}</a> · <a href="tel:12338">${words['lines.12338']}</a> ·
      <a href="tel:12345">${words['lines.12345']}</a>
    </p>
  </section>`;

/** A link to the same page in the other language, for pages that hold no answers. */
export function languageLink(language: Language, path: string): Markup {
  const other = otherLanguage(language);
  return html`<a href="/tip/${other}${path}" hreflang="${tagOf(other)}" lang="${tagOf(other)}">${wordsIn(other).language}</a>`;
}

/** A button that sends the form on this page to the other language. */
export function languageButton(language: Language, form: { id: string; path: string; go: string }): Markup {
  const other = otherLanguage(language);
  return html`<button
    class="plain"
    form="${form.id}"
    formaction="/tip/${other}${form.path}"
    formnovalidate
    name="go"
    value="${form.go}"
    lang="${tagOf(other)}"
  >
    ${wordsIn(other).language}
  </button>`;
}

/** A page that says one thing and offers a way on. */
export function plainPage(language: Language, title: string, ...paragraphs: string[]): Page {
  const words = wordsIn(language);
  return {
    language,
    title,
    body: html`<h1>${title}</h1>
      ${paragraphs.map((text) => html`<p>${text}</p>`)}
      <p><a href="/tip/${language}">${words.title}</a></p>
      <p><a href="/tip/${language}/status">${words['title.status']}</a></p>`,
    otherLanguage: languageLink(language, ''),
  };
}
