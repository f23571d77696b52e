import { createHash } from 'node:crypto';
import { pageHeaders, pageOf, type Language } from './sign-in-page.js';

const words = {
  zh: { title: '退出登录', do: '退出登录' },
  en: { title: 'Sign out', do: 'Sign out' },
} as const;

const script = `document.getElementById('op.logoutForm').requestSubmit(document.querySelector('button'))`;
const scriptHash = createHash('sha256').update(script).digest('base64');

/** Headers of the page: beside what the sign-in has, the one script that presses its button. */
export const signOutHeaders = {
  ...pageHeaders,
  'content-security-policy': `${pageHeaders['content-security-policy']}; script-src 'sha256-${scriptHash}'; form-action 'self'`,
};

/**
 * Ends the sign-in. `form` is the provider's own and proves that this page asks. Whoever comes from the desk has said already that they leave: the button
 * is pressed for them, and stands there where no scripts run.
 */
export function signOutPage(form: string, language: Language, isFromDesk: boolean): string {
  const { title, do: label } = words[language];
  // The provider writes a whole address; one of this origin does.
  const own = form.replace(/action="https?:\/\/[^/"]+/, 'action="');
  const button = `<p><button type="submit" form="op.logoutForm" name="logout" value="yes">${label}</button></p>`;
  return pageOf(title, `${own}${button}${isFromDesk ? `<script>${script}</script>` : ''}`, language);
}
