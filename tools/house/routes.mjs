import { appOf, classesIn, decoratorsOf, methodsOf } from './syntax.mjs';

const verbs = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All', 'Sse']);

/** Each route of the controllers: where it is, which action it names, why it stands open. */
export const routesIn = (controllers) =>
  controllers.flatMap((file) =>
    classesIn(file).flatMap((declaration) =>
      methodsOf(declaration)
        .map((method) => ({ name: method.name.getText(), decorators: [...decoratorsOf(method), ...decoratorsOf(declaration)] }))
        .filter(({ decorators }) => decorators.some(({ name }) => verbs.has(name)))
        .map(({ name, decorators }) => ({
          route: `${appOf(file.path)} ${declaration.name.getText()}.${name}`,
          app: appOf(file.path),
          action: decorators.find((each) => each.name === 'Action')?.arguments[0],
          open: decorators.find((each) => each.name === 'OpenToAll')?.arguments[0],
        })),
    ),
  );

/** H22: every route names its action or stands in the list of those open to anybody, and nothing else stands there. */
export const routeProblems = (routes, openRoutes) => [
  ...routes.filter(({ action, open }) => !action && !open).map(({ route }) => `${route} is neither an action nor open to all`),
  ...routes.filter(({ action, open }) => action && open).map(({ route }) => `${route} is an action and open to all`),
  ...routes
    .filter(({ route, open }) => open && openRoutes[route] !== open)
    .map(({ route }) => `${route} is open and not listed with its reason`),
  ...Object.keys(openRoutes)
    .filter((listed) => !routes.some(({ route, open }) => route === listed && open))
    .map((listed) => `${listed} is listed as open and is not`),
];

const named = /Action::"([\w-]+:\w+)"/g;
const written = /(['"`])([a-z-]+:[a-z][A-Za-z]+)\1/g;

/** Actions some policy speaks of. */
export const actionsInPolicies = (policies) =>
  new Set(policies.flatMap(({ text }) => [...text.matchAll(named)].map(([, action]) => action)));

/** Actions of a service that its code asks for. */
export const actionsInCode = (sources) =>
  new Set(
    sources.flatMap(({ path, text }) =>
      [...text.matchAll(written)].map(([, , action]) => action).filter((action) => action.startsWith(`${appOf(path)}:`)),
    ),
  );

/** H22: what the code asks for, a policy answers; what a policy speaks of, the code of a running service asks for. */
export const actionProblems = (asked, answered, apps) => [
  ...[...asked].filter((action) => !answered.has(action)).map((action) => `${action} is in no policy`),
  ...[...answered]
    .filter((action) => apps.has(action.split(':')[0]) && !asked.has(action))
    .map((action) => `${action} has a policy and nobody asks for it`),
];
