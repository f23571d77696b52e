/** H30: the environment is read in one file an app. */
export default {
  meta: { type: 'problem', schema: [], messages: { env: 'H30: read the environment in config.ts and pass the value on.' } },
  create: (context) => ({
    'MemberExpression[object.name="process"]:matches([property.name="env"], [property.value="env"])'(node) {
      context.report({ node, messageId: 'env' });
    },
    'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]'(node) {
      context.report({ node, messageId: 'env' });
    },
    'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]'(node) {
      context.report({ node, messageId: 'env' });
    },
  }),
};
