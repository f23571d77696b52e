import type { Values } from './body.js';

const marks = ['viaPetition', 'administrativeFile', 'nrm'] as const;
const text = (value: Values[string] | undefined): string => (typeof value === 'string' ? value : '');

/** The question until when the receiver would have to answer; null as long as the form does not say what for and for whom. */
export function answerAsked(values: Values, matterId: string | undefined): string | null {
  const [purpose, wanted, named] = ['purpose', 'wantedAgencyType', 'toAgencyId'].map((name) => text(values[name]));
  if (!matterId || !purpose || (!wanted && !named)) return null;
  const query = new URLSearchParams({ matterId, purpose });
  const severity = text(values['severity']);
  if (severity) query.set('severity', severity);
  if (named) query.set('toAgencyId', named);
  else if (wanted) query.set('wantedAgencyType', wanted);
  for (const mark of marks) if (values[mark] === true) query.set(mark, 'true');
  return `transfers/answer-time?${query}`;
}
