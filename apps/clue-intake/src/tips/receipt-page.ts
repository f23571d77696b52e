import QRCode from 'qrcode';
import { html, Markup } from './html.js';
import { languageButton, type Page } from './page.js';
import { inFours } from './receipt-code.js';
import { wordsIn, type Language } from './tip-words.js';

/** The page that shows the code, once. It has no address of its own: whoever goes back to it sees the form. */
export async function receiptPage(language: Language, code: string, page: { sealed: string; address: string }): Promise<Page> {
  const words = wordsIn(language);
  const square = new Markup(await QRCode.toString(page.address, { type: 'svg', margin: 1, errorCorrectionLevel: 'L' }));
  const body = html`<h1>${words['receipt.title']}</h1>
    <h2>${words['receipt.code']}</h2>
    <p class="code" id="code" translate="no">${inFours(code)}</p>
    <p>
      <button type="button" class="plain" data-does="copy" hidden>${words['receipt.copy']}</button
      ><button type="button" class="plain" data-does="print" hidden>${words['receipt.print']}</button>
      <span id="copied" role="status" hidden>${words['receipt.copied']}</span>
    </p>
    <p class="note">${words['receipt.keep']}</p>
    <form id="form" method="post" action="/tip/${language}/file" autocomplete="off">
      <input type="hidden" name="at" value="check" /><input type="hidden" name="state" value="${page.sealed}" /><button
        class="plain"
        name="go"
        value="file"
      >
        ${words['receipt.file']}
      </button>
    </form>
    <p>${words['receipt.next']}</p>
    <p>${words['receipt.place']} <a href="/tip/${language}/status">${page.address}</a></p>
    <div class="qr" role="img" aria-label="${words['receipt.qr']}">${square}</div>
    <p class="hint">${words['receipt.qr']}</p>
    ${forgetForm(language)}`;
  const other = languageButton(language, { id: 'form', path: '/form', go: 'send' });
  return { language, title: words['receipt.title'], body, otherLanguage: other };
}

/** The code as a file to keep: the code, the address, and nothing about the report. */
export function receiptText(language: Language, code: string, address: string): string {
  return `${inFours(code)}\r\n${address}\r\n${wordsIn(language)['receipt.next']}\r\n`;
}

/** Has the browser drop whatever it kept of these pages by itself. */
export const forgetForm = (language: Language): Markup =>
  html`<form method="post" action="/tip/${language}/forget"><button class="plain">${wordsIn(language).forget}</button></form>`;
