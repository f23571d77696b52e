// `_name` fills a place in a signature that somebody else has fixed.
const counted = (node) => node.params.filter(({ name = '' }) => name !== 'this' && !name.startsWith('_')).length;

/** H28: four arguments a function, five dependencies a constructor; more than that is two things. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { many: 'H28: {{found}} parameters, at most {{most}}. Split it, or pass one named thing.' },
  },
  create(context) {
    const check = (node) => {
      const most = node.parent.type === 'MethodDefinition' && node.parent.kind === 'constructor' ? 5 : 4;
      if (counted(node) > most) context.report({ node, messageId: 'many', data: { found: counted(node), most } });
    };
    return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check };
  },
};
