import { noticePage } from '@homeward/contracts';
import { Refused } from '../../api/failures.js';
import { Nothing, Shown } from '../../parts/shown.js';
import { useRead } from '../../parts/use-read.js';
import { Panel } from '../../ui/panel.js';
import { TextLink } from '../../ui/text-link.js';
import { instantOf } from '../../words/dates.js';
import { useWords } from '../../words/use-words.js';

const most = 5;

/** The newest notices that nobody has read yet; left out for a role that gets none. */
export function UnreadNotices() {
  const { t, say, language } = useWords();
  const notices = useRead(`notices?status=unread&limit=${most}`, noticePage, { live: true });
  if (notices.error instanceof Refused) return null;
  return (
    <Panel title={t('notices.title')} aside={<TextLink to="/notices">{t('desk.all-notices')}</TextLink>}>
      <Shown of={notices}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('notices.empty')}</Nothing>
          ) : (
            <ul className="list">
              {items.map(({ id, link, title, recordedAt }) => (
                <li key={id}>
                  <TextLink to={link}>{say(title)}</TextLink>
                  <span className="dimmed">{instantOf(recordedAt, language)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Panel>
  );
}
