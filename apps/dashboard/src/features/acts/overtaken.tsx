import { Banner } from '../../ui/banner.js';
import { Button } from '../../ui/button.js';
import { TextLink } from '../../ui/text-link.js';
import { useWords } from '../../words/use-words.js';
import type { placeAfter } from './places-after.js';

interface OvertakenProps {
  isOffered: boolean;
  onSeen: () => void;
  place: ReturnType<typeof placeAfter>;
}

/** Somebody else changed what the form is about; it can be looked at beside the form, which keeps what was typed. */
export function Overtaken({ isOffered, onSeen, place: { to, tab } }: OvertakenProps) {
  const { t } = useWords();
  return (
    <Banner tone="soon" title={t('form.changed')} loud>
      <p>{t(isOffered ? 'form.changed-more' : 'form.no-longer-more')}</p>
      <div className="row-actions">
        <Button onClick={onSeen}>{t('form.seen')}</Button>
        <TextLink to={to} search={tab ? { tab } : undefined} kind="button" beside>
          {t('form.look-beside')}
        </TextLink>
      </div>
    </Banner>
  );
}

/** The act is not possible any more; what was typed for it stays until somebody leaves. */
export function NoLonger() {
  const { t } = useWords();
  return (
    <Banner tone="soon" title={t('form.not-now')} loud>
      <p>{t('form.no-longer-more')}</p>
    </Banner>
  );
}
