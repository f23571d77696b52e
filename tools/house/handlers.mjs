const handler = /@OnFact\(\s*(\w+)/g;
const appOf = (path) => /^apps\/([^/]+)\//.exec(path)?.[1];

/** H20: a service hears each fact in one place. */
export const doubleHandlers = (consumers) => {
  const heard = consumers.flatMap(({ path, text }) =>
    [...text.matchAll(handler)].map(([, fact]) => ({ app: appOf(path), fact, path })),
  );
  return heard
    .filter(({ app, fact }, at) => heard.findIndex((each) => each.app === app && each.fact === fact) !== at)
    .map(({ path, fact }) => `${path}: ${fact} is handled elsewhere in this service`);
};
