import { describe, expect, test } from '@jest/globals';
import { actionProblems, actionsInCode, actionsInPolicies, routeProblems, routesIn } from './routes.mjs';
import { files } from './repository.mjs';
import { appOf } from './syntax.mjs';

const controller = (...members) => [
  {
    path: 'apps/rescue/src/rescues/rescues.controller.ts',
    text: `@Controller('rescues') export class RescuesController { ${members.join('\n')} }`,
  },
];
const problems = (members, openRoutes = {}) => routeProblems(routesIn(controller(...members)), openRoutes);
const listed = { 'rescue RescuesController.tip': 'anybody may give a tip' };

describe('taking stock of routes (H22)', () => {
  test.each([
    ['an action', ["@Post() @Action('rescue:planRescue', moveReply) plan() {}"], {}],
    ['a listed open route', ["@Post('tip') @OpenToAll('anybody may give a tip') tip() {}"], listed],
    ['a method that is no route', ['plan() {}'], {}],
  ])('accepts %s', (_, members, openRoutes) => {
    expect(problems(members, openRoutes)).toEqual([]);
  });

  test.each([
    ['a route without an action', ['@Get() list() {}'], {}],
    ['an open route that is not listed', ["@Get() @OpenToAll('it is quick') list() {}"], {}],
    ['an open route listed for another reason', ["@Get() @OpenToAll('it is quick') tip() {}"], listed],
    ['a listed route that is gone', ["@Get() @Action('rescue:listRescues') list() {}"], listed],
    ['an open action', ["@Get() @Action('rescue:listRescues') @OpenToAll('anybody may give a tip') tip() {}"], listed],
  ])('refuses %s', (_, members, openRoutes) => {
    expect(problems(members, openRoutes)).toHaveLength(1);
  });

  test('finds each route of this repository in its place', () => {
    const openRoutes = JSON.parse(files(/^tools\/house\/open-routes\.json$/)[0].text);
    expect(routeProblems(routesIn(files(/^apps\/.*\.controller\.ts$/)), openRoutes)).toEqual([]);
  });
});

describe('comparing actions with policies (H22)', () => {
  const answered = actionsInPolicies([
    {
      path: 'x.cedar',
      text: 'permit (principal, action == Action::"rescue:planRescue", resource) when { action in Action::"write" };',
    },
  ]);
  const asked = (text) => actionsInCode([{ path: 'apps/rescue/src/rescues/rescues.service.ts', text }]);
  const apps = new Set(['rescue']);

  test('is content when they agree', () => {
    expect(actionProblems(asked("check(tx, 'rescue:planRescue', rescue)"), answered, apps)).toEqual([]);
  });

  test('refuses an action without a policy and a policy without an action', () => {
    expect(actionProblems(asked("check(tx, 'rescue:startRescue', rescue)"), answered, apps)).toHaveLength(2);
  });

  test('waits for a service that does not run yet', () => {
    expect(actionProblems(asked(''), answered, new Set())).toEqual([]);
  });

  test('finds them agreed in this repository', () => {
    const sources = files(/^apps\/[^/]+\/src\/.*(?<!\.spec)\.ts$/);
    const running = new Set(sources.filter(({ path }) => path.endsWith('/src/main.ts')).map(({ path }) => appOf(path)));
    expect(
      actionProblems(actionsInCode(sources), actionsInPolicies(files(/^libs\/security\/policies\/.*\.cedar$/)), running),
    ).toEqual([]);
  });
});
