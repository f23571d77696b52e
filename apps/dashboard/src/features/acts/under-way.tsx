import { deskMatterView } from '@homeward/contracts';
import { useRead } from '../../parts/use-read.js';
import { Banner } from '../../ui/banner.js';
import { useWords } from '../../words/use-words.js';

/** What would be left unfinished: the stages of a matter that are under way, of which no clock tells once it is closed. */
export function UnderWay({ matterId }: { matterId: string }) {
  const { t, code } = useWords();
  const { data } = useRead(`matters/${encodeURIComponent(matterId)}`, deskMatterView);
  const stages = data?.underWay ?? [];
  if (stages.length === 0) return null;
  const named = stages.map((stage) => code('stage', stage)).join(t('ui.comma'));
  return <Banner tone="soon" title={t('form.note.under-way', { stages: named })} />;
}
