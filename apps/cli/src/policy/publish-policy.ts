import type { MoveReply } from '@homeward/contracts';
import type { Answer } from './answer.js';
import type { PolicyApi, PolicyOfficer } from './policy-api.js';
import { answerOf, previewed, type Collection } from './preview-policy.js';

/** How an officer takes part in publishing. */
export interface PublishOrder {
  officer: PolicyOfficer;
  /** The hash the officer was told of; another one is refused. */
  hash?: string;
  /** Why what the linter warns of may stand. */
  waive?: string;
  tell: (line: string) => void;
}

interface Draft {
  id: string;
  version: number;
  status: string;
  findings?: { rule: string; severity: string }[];
}

/** The first officer proposes what the preview shows; the second one publishes, having seen the same. */
export async function publishPolicy(api: PolicyApi, collection: Collection, id: string, order: PublishOrder): Promise<Answer> {
  const { officer, hash: expected, waive } = order;
  const draft = await api.get<Draft>(officer, `${collection}/${id}`);
  const job = await previewed(api, collection, id, order);
  const seen = answerOf(id, job);
  const hash = job.result?.hash ?? null;
  if (hash === null) return seen;
  if (expected !== undefined && expected !== hash)
    return { ...seen, lines: [...seen.lines, `the impact is not the one of ${expected}`], isGood: false };
  const move = draft.status === 'proposed' ? 'publish' : 'propose';
  const body = move === 'publish' || collection !== 'packs' ? { hash } : { hash, waivers: waiversOf(draft, waive) };
  const reply = await api.post<MoveReply>(officer, `${collection}/${id}/${move}`, body, draft.version);
  const next = move === 'propose' ? [`another officer publishes: --officer ${officer.n === 1 ? 2 : 1} --hash ${hash}`] : [];
  return { json: { id, job, status: reply.status }, lines: [...seen.lines, reply.status, ...next], isGood: true };
}

function waiversOf({ findings = [] }: Draft, reason: string | undefined): { lint: string; reason: string }[] {
  if (reason === undefined) return [];
  const rules = new Set(findings.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule));
  return [...rules].map((lint) => ({ lint, reason }));
}
