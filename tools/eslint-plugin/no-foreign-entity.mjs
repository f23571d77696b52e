import { dirname, join, relative, sep } from 'node:path';

const capabilityOf = (file) => {
  const [, inside] = file.split(`${sep}src${sep}`);
  return inside?.includes(sep) ? inside.split(sep)[0] : undefined;
};

/** H8: a capability calls another's service; the row behind it is nobody else's business. */
export default {
  meta: { type: 'problem', schema: [], messages: { foreign: 'H8: call the service of "{{owner}}" instead of reading its row.' } },
  create: (context) => ({
    'ImportDeclaration[source.value=/^\\..*\\.entity\\.js$/]'(node) {
      const target = join(dirname(context.filename), node.source.value);
      const owner = capabilityOf(target);
      const own = capabilityOf(context.filename);
      if (own && owner && owner !== own) context.report({ node, messageId: 'foreign', data: { owner: relative('.', owner) } });
    },
  }),
};
