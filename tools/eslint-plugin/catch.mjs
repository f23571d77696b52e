const isEmptyFunction = (node) =>
  ['ArrowFunctionExpression', 'FunctionExpression'].includes(node?.type) &&
  node.body.type === 'BlockStatement' &&
  node.body.body.length === 0;

/** H35: a failure is handled or passed on, never swallowed. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { swallowed: 'H35: this swallows a failure. Change the outcome or throw with its cause.' },
  },
  create: (context) => ({
    CatchClause(node) {
      if (node.body.body.length === 0) context.report({ node, messageId: 'swallowed' });
    },
    'CallExpression[callee.property.name="catch"]'(node) {
      if (isEmptyFunction(node.arguments[0])) context.report({ node: node.arguments[0], messageId: 'swallowed' });
    },
  }),
};
