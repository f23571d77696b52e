import { isRef, type Plan, type Step } from './step.js';

/** A step with whom it is about, and what its organ has done to them so far. */
interface Act {
  step: Step;
  slug: string;
  person: string;
  seen: Set<string>;
}

/** For an act on a person: what its service would find in the way, and what it keeps. */
interface Rule {
  route: RegExp;
  inTheWay: (act: Act) => string | null;
  keeps: (act: Act) => void;
}

const has = ({ seen }: Act, ...words: string[]): boolean => seen.has(words.join(' '));
const keep = ({ seen }: Act, ...words: string[]): void => void seen.add(words.join(' '));
const drop = ({ seen }: Act, isOf: (word: string) => boolean): void =>
  [...seen].filter(isOf).forEach((word) => void seen.delete(word));

const once = (route: RegExp, word: string): Rule => ({
  route,
  inTheWay: (act) => (has(act, word, act.slug, act.person) ? `${word} twice` : null),
  keeps: (act) => keep(act, word, act.slug, act.person),
});

const handedOver = (route: RegExp): Rule => ({
  route,
  inTheWay: () => null,
  keeps: (act) => drop(act, (word) => word.startsWith('kept ') && word.endsWith(` ${act.person}`)),
});

const standingOf = (act: Act): string =>
  ['effective', 'first', 'remanded'].find((each) => has(act, 'standing', each, act.person)) ?? 'none';

function judged(act: Act): string {
  const { outcome, effective } = act.step.body;
  return outcome === 'remanded' ? 'remanded' : effective === true ? 'effective' : 'first';
}

const rules: readonly Rule[] = [
  once(/^cases\/-\/identify-victim$/, 'victim'),
  once(/^cases\/-\/identify-suspect$/, 'suspect'),
  once(/^recovered-persons$/, 'kept'),
  handedOver(/^placements\/-\/approve$/),
  handedOver(/^reunions\/-\/carry-out$/),
  {
    route: /^persons\/-\/detain$/,
    inTheWay: (act) => {
      if (!has(act, 'suspect', act.slug, act.person)) return 'detained without a row';
      return has(act, 'held', act.slug, act.person) || has(act, 'arrested', act.slug, act.person) ? 'not free' : null;
    },
    keeps: (act) => keep(act, 'held', act.slug, act.person),
  },
  {
    route: /^arrest-requests$/,
    inTheWay: (act) => (has(act, 'suspect', act.slug, act.person) ? null : 'no suspect of this organ'),
    keeps: () => undefined,
  },
  {
    route: /^arrest-decisions$/,
    inTheWay: () => null,
    keeps: (act) =>
      [...act.seen]
        .filter((word) => word.startsWith('suspect ') && word.endsWith(` ${act.person}`))
        .forEach((word) => void act.seen.add(word.replace('suspect', 'arrested'))),
  },
  {
    route: /^prosecutions$/,
    inTheWay: (act) => (has(act, 'prosecuted', act.person) ? 'prosecuted twice' : null),
    keeps: (act) => keep(act, 'prosecuted', act.person),
  },
  {
    route: /^judgments$/,
    inTheWay: (act) => {
      const [standing, next] = [standingOf(act), judged(act)];
      if (next === 'remanded') return null;
      return standing === 'effective' || standing === next ? `${next} after ${standing}` : null;
    },
    keeps: (act) => {
      drop(act, (word) => word.startsWith('standing ') && word.endsWith(` ${act.person}`));
      keep(act, 'standing', judged(act), act.person);
    },
  },
  { route: /^assessments$/, inTheWay: () => null, keeps: (act) => keep(act, 'assessed', act.person) },
  {
    route: /^plans$/,
    inTheWay: (act) => {
      if (!has(act, 'assessed', act.person)) return 'no assessment';
      return has(act, 'plan', act.slug, act.person) ? 'planned twice' : null;
    },
    keeps: (act) => keep(act, 'plan', act.slug, act.person),
  },
  once(/^supports\/-\/end$/, 'ended'),
];

/** The acts of a plan that the state of the people they are about would not let happen. */
export function refusedByPeople({ steps }: Pick<Plan, 'steps'>): string[] {
  const people = new Map<string, string>();
  const seen = new Set<string>();
  return steps.flatMap((step) => {
    const person = personOf(step, people);
    if (step.gives !== undefined && person !== undefined) people.set(step.gives, person);
    const route = step.path.map((segment) => (isRef(segment) ? '-' : segment)).join('/');
    const rule = rules.find((each) => each.route.test(route));
    if (step.kind === 'find' || !rule || person === undefined) return [];
    const act = { step, slug: step.actor.slug, person, seen };
    const why = rule.inTheWay(act);
    rule.keeps(act);
    return why === null ? [] : [`${step.id}: ${why}`];
  });
}

/** Whom a step is about: the person it names, that of the row it changes, or somebody new. */
function personOf({ body, query, path, gives }: Step, people: ReadonlyMap<string, string>): string | undefined {
  const named = body['personId'] ?? query?.['personId'];
  if (isRef(named)) return people.get(named.of) ?? named.of;
  const [root] = path;
  const changed = root === 'cases' ? undefined : path.find((segment) => isRef(segment) && people.has(segment.of));
  return isRef(changed) ? people.get(changed.of) : gives;
}
