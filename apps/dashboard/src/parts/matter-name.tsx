import type { MatterSummary } from '@homeward/contracts';
import { Badge } from '../ui/banner.js';
import { TextLink } from '../ui/text-link.js';
import { useWords } from '../words/use-words.js';
import { groupedNumber } from './grouped-number.js';

export { groupedNumber };

/** The way to a matter, called by its number. A duty may name one that is not shared with its agency yet: the way to it would end at "not found". */
export function MatterName({ matter, id }: { matter: Pick<MatterSummary, 'number'> | undefined; id: string | null }) {
  const { t } = useWords();
  if (id === null) return <span className="dimmed">{t('matter.none')}</span>;
  if (matter === undefined) return <span className="dimmed">{t('matter.not-shared')}</span>;
  return (
    <TextLink to={`/matters/${id}`}>
      {matter.number ? <span className="number">{groupedNumber(matter.number)}</span> : t('matter.unnumbered')}
    </TextLink>
  );
}

/** How urgent a matter is and whether a minor is concerned, in words. */
export function MatterClass({ severity, minor }: { severity: MatterSummary['severity']; minor: boolean }) {
  const { code, t } = useWords();
  const tone = severity === 'crisis' ? 'late' : severity === 'high' ? 'soon' : 'calm';
  return (
    <span className="badges">
      {severity && <Badge tone={tone}>{code('of.severity', severity)}</Badge>}
      {minor && <Badge tone="soon">{t('matter.minor')}</Badge>}
    </span>
  );
}
