const place = /apps\/dashboard\/src\/([^/]+)(?:\/([^/]+)\/)?/;
const order = ['words', 'time', 'api', 'ui', 'parts', 'features', 'app', 'main.tsx'];
// What is drawn does not know the server; what speaks to the server does not draw.
const apart = [
  ['ui', 'api'],
  ['words', 'api'],
];

/** The layer of a file of the desk, and the feature it belongs to. */
const standing = (path) => {
  const [, layer, folder] = place.exec(path) ?? [];
  return layer && { layer, feature: layer === 'features' ? folder : undefined };
};

/** The path that a relative import means, seen from the file it stands in. */
const meant = (file, from) => {
  const parts = file.split('/').slice(0, -1);
  for (const part of from.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
};

/** H38: app → features → parts → ui and api; a feature never imports another. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      upward: 'H38: {{from}} does not import {{to}}; the way is app, features, parts, then ui and api.',
      feature: 'H38: the feature {{from}} does not import the feature {{to}}. What both need lies in parts.',
    },
  },
  create(context) {
    const file = context.filename.replaceAll('\\', '/');
    const here = standing(file);
    if (!here) return {};
    const check = (node) => {
      const from = node.source?.value;
      if (typeof from !== 'string' || !from.startsWith('.')) return;
      const there = standing(meant(file, from));
      if (!there) return;
      const data = { from: here.feature ?? here.layer, to: there.feature ?? there.layer };
      if (here.feature && there.feature && here.feature !== there.feature) context.report({ node, messageId: 'feature', data });
      const isUp = order.indexOf(there.layer) > order.indexOf(here.layer);
      if (isUp || apart.some(([one, other]) => one === here.layer && other === there.layer))
        context.report({ node, messageId: 'upward', data });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ImportExpression: check };
  },
};
