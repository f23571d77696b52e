const law = /^(?:@homeward\/(?:duty-policy|journeys)|chinese-days|date-holidays)(?:\/|$)/;
const arithmetic = new Set(['addDays', 'addMonths', 'instantOfLocal', 'localDay']);
const reckoning = /(?:working|work|business)Days?(?:Between|After|Until|Left)|isWorkday|isHoliday|nextWorkday/i;

/** H38: the browser never computes law. It shows what the server reckoned, and lets it tick. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      law: 'H38: the desk does not import {{from}}. Days and dates of duties come from the server.',
      arithmetic: 'H38: {{name}} reckons dates. The server does, and the desk shows what it said.',
    },
  },
  create: (context) => ({
    ImportDeclaration(node) {
      const from = node.source.value;
      if (law.test(from)) context.report({ node, messageId: 'law', data: { from } });
      else if (from === '@homeward/contracts') {
        const named = node.specifiers.find(({ imported }) => arithmetic.has(imported?.name));
        if (named) context.report({ node, messageId: 'arithmetic', data: { name: named.imported.name } });
      }
    },
    'FunctionDeclaration, VariableDeclarator'(node) {
      if (reckoning.test(node.id?.name ?? '')) context.report({ node, messageId: 'arithmetic', data: { name: node.id.name } });
    },
    'CallExpression[callee.property.name=/^setUTC(?:Date|Month|FullYear)$|^set(?:Date|Month|FullYear)$/]'(node) {
      context.report({ node, messageId: 'arithmetic', data: { name: node.callee.property.name } });
    },
  }),
};
