/** H40: `import { z }` carries every language into the bundle. */
export default {
  meta: { type: 'problem', schema: [], messages: { zod: "H40: import * as z from 'zod'." } },
  create: (context) => ({
    'ImportDeclaration[source.value=/^zod(\\/|$)/][importKind!="type"]'(node) {
      if (node.specifiers.some((specifier) => specifier.type !== 'ImportNamespaceSpecifier' && specifier.importKind !== 'type')) {
        context.report({ node, messageId: 'zod' });
      }
    },
  }),
};
