import { agencyId } from '@homeward/contracts';
import { first, kindOf } from '../actors.js';
import { ref } from '../step.js';
import type { Moment, Story } from '../story.js';

/** A procuratorate looks into why the police refused to file: of what else it asked them, the source would have to tell more. */
export function superviseFiling(story: Story, moment: Moment): string | null {
  const file = story.caseFile;
  const isBetween = kindOf(moment.slug) === 'procuratorate' && kindOf(file?.owner ?? '') === 'public-security';
  if (file?.state !== 'refused' || !isBetween) return 'needs-more-than-told';
  if (story.isSupervised) return 'state-does-not-fit';
  story.act(moment, 'supervise', {
    actor: first(moment.slug),
    path: ['supervisions'],
    body: { caseId: ref(file.row), addresseeAgencyId: agencyId(file.owner), ground: 'not-filed', trigger: 'not-recorded' },
    fact: 'supervision.opened',
  });
  story.isSupervised = true;
  return null;
}
