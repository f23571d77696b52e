import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { keepFocus } from '../ui/focus-keeper.js';
import { TextLink } from '../ui/text-link.js';
import { useWords } from '../words/use-words.js';
import { ContactBanner } from './contact-banner.js';
import { KeyboardHelp } from './keyboard-help.js';
import { SessionEnding } from './session-ending.js';
import { SessionOverDialog } from './session-over.js';
import { TopBar } from './top-bar.js';
import { useKeys } from './use-keys.js';

const places = [
  ['/', 'desk'],
  ['/queues', 'queues'],
  ['/matters', 'matters'],
  ['/transfers', 'transfers'],
  ['/escalations', 'escalations'],
  ['/operations', 'operations'],
  ['/notices', 'notices'],
  ['/status', 'status'],
  ['/settings', 'settings'],
] as const;

/** What stands around every screen: who sits here, where one can go, and whether the server answers. */
export function Shell() {
  const { t } = useWords();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const keys = useKeys();
  const content = useRef<HTMLElement>(null);
  useEffect(() => (content.current ? keepFocus(content.current) : undefined), []);
  const isHere = (to: string) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`));
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <TopBar search={keys.search} help={keys.help} />
      <nav className="rail" aria-label={t('shell.rail')}>
        <ul>
          {places.map(([to, word]) => (
            <li key={to}>
              <TextLink to={to} current={isHere(to)}>
                {t(`shell.${word}`)}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
      <main id="content" tabIndex={-1} ref={content}>
        <ContactBanner />
        <SessionEnding />
        <Outlet />
      </main>
      {keys.isHelpOpen && <KeyboardHelp onClose={keys.closeHelp} />}
      <SessionOverDialog />
    </div>
  );
}
