import { faultsOf, firstUnanswered, withPage, type Fault } from './answers.js';
import type { FormState } from './form-state.js';
import { after, before, questionIds, type QuestionId } from './questions.js';

/** What a person sees next. */
export type Shown =
  { page: 'start' } | { page: 'question'; id: QuestionId; faults: readonly Fault[] } | { page: 'check' } | { page: 'send' };

export interface Step {
  state: FormState;
  shown: Shown;
}

const asQuestion = (text: string): QuestionId | null => questionIds.find((id) => id === text) ?? null;

const pageOf = (id: QuestionId | 'start' | 'check', faults: readonly Fault[] = []): Shown =>
  id === 'start' || id === 'check' ? { page: id } : { page: 'question', id, faults };

/** Takes what one page sent and says what comes next. Whatever was typed is kept, also where it cannot be taken yet. */
export function step(was: FormState, sent: URLSearchParams, regions: ReadonlySet<string>): Step {
  const [at, go] = [sent.get('at') ?? '', sent.get('go') ?? 'next'];
  const id = asQuestion(at);
  const state = id ? { ...was, answers: withPage(was.answers, id, sent) } : was;
  if (go === 'send' && at === 'check') return sending(state, regions);
  if (go === 'back') return { state, shown: pageOf(before(id ?? 'check')) };
  if (go === 'stay') return { state, shown: pageOf(id ?? (at === 'check' ? 'check' : 'start')) };
  const wanted = go.startsWith('to-') ? asQuestion(go.slice('to-'.length)) : null;
  if (wanted) return { state, shown: pageOf(wanted) };
  return id ? onward(state, id, regions) : { state, shown: pageOf(at === 'check' ? 'check' : questionIds[0]) };
}

function onward(state: FormState, id: QuestionId, regions: ReadonlySet<string>): Step {
  const faults = faultsOf(id, state.answers, regions);
  if (faults.length > 0) return { state, shown: pageOf(id, faults) };
  const next = state.wasChecked ? 'check' : after(id);
  return { state: { ...state, wasChecked: next === 'check' }, shown: pageOf(next) };
}

function sending(state: FormState, regions: ReadonlySet<string>): Step {
  const open = firstUnanswered(state.answers, regions);
  return { state, shown: open ? pageOf(open, faultsOf(open, state.answers, regions)) : { page: 'send' } };
}
