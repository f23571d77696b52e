import { useSyncExternalStore } from 'react';
import { leaveForSignIn, signOutAddress } from '../api/session.js';
import { AgencyName } from '../parts/agencies.js';
import { useWho } from '../parts/who.js';
import { useNow } from '../time/use-now.js';
import { Button } from '../ui/button.js';
import { changeLook, lookNow, onLook, type Look } from '../ui/look.js';
import { TextLink } from '../ui/text-link.js';
import { instantOf, timeOf, utcOf } from '../words/dates.js';
import { useWords } from '../words/use-words.js';
import { speak } from '../words/words.js';
import { LiveStamp } from './live-stamp.js';

const nextScheme: Record<Look['scheme'], Look['scheme']> = { auto: 'light', light: 'dark', dark: 'auto' };

/** Which agency, which language, which look, what time it is, and where help is. */
export function TopBar({ search, help }: { search: () => void; help: () => void }) {
  const { t, language } = useWords();
  const { agencyId } = useWho();
  const { scheme } = useSyncExternalStore(onLook, lookNow);
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <header className="top">
      <TextLink to="/" label={t('shell.home')}>
        <span className="top-name">Homeward</span>
      </TextLink>
      <span className="top-agency">
        <AgencyName id={agencyId} />
      </span>
      <div className="top-tools">
        <LiveStamp />
        <ServerTime />
        <Button onClick={search}>{t('shell.search')}</Button>
        <Button onClick={() => void speak(other)}>
          <span lang={other === 'zh' ? 'zh-CN' : 'en'}>{t('shell.other-language')}</span>
        </Button>
        <Button onClick={() => changeLook({ scheme: nextScheme[scheme] })}>{t(`look.scheme.${scheme}`)}</Button>
        <Button onClick={help}>{t('shell.help')}</Button>
        <Button onClick={() => void leaveForSignIn(location.pathname, 'login')}>{t('shell.other-officer')}</Button>
        <Button onClick={() => location.assign(signOutAddress())}>{t('shell.sign-out')}</Button>
      </div>
    </header>
  );
}

/** The server's clock with its zone; UTC for those who point at it. */
function ServerTime() {
  const { t, language } = useWords();
  const now = useNow(10_000);
  const title = `${instantOf(now, language)} · ${utcOf(new Date(now).toISOString())}`;
  return (
    <span className="top-clock" title={title}>
      {t('shell.time', { time: timeOf(now) })}
    </span>
  );
}
