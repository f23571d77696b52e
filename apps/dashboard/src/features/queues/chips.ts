import type { Speech } from '../../words/use-words.js';
import type { QueueView } from './queue-view.js';

/** A filter in use, in words, and the view without it. */
export interface Chip {
  label: string;
  without: QueueView;
}

/** How agencies and regions are called. */
interface Names {
  agency: (id: string | null) => string;
  region: (code: string) => string;
}

/** The filters in use. */
export function chipsOf(view: QueueView, { t, code }: Speech, name: Names): Chip[] {
  const { severity, minor, status, stage, agencyId, clock, region } = view;
  const chips: (Chip | false | undefined)[] = [
    severity && { label: code('of.severity', severity), without: { severity: undefined } },
    minor && { label: t('matter.minor'), without: { minor: undefined } },
    stage && { label: code('stage', stage), without: { stage: undefined } },
    clock && { label: t(`queues.clock.${clock}`), without: { clock: undefined } },
    agencyId !== undefined && { label: name.agency(agencyId), without: { agencyId: undefined } },
    region !== undefined && { label: t('queues.in-region', { region: name.region(region) }), without: { region: undefined } },
    status !== undefined && { label: `${t('column.status')}: ${status}`, without: { status: undefined } },
  ];
  return chips.filter((chip) => typeof chip === 'object');
}
