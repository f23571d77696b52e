import { Page } from '../../ui/page.js';
import { useWords } from '../../words/use-words.js';
import { Walls } from '../../parts/walls.js';

/** The walls of conflict that this agency has raised or may lift. */
export function ConflictWallsPage() {
  const { t } = useWords();
  return (
    <Page title={t('walls.title')} lead={t('walls.lead')}>
      <Walls />
    </Page>
  );
}
