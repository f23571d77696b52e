const matches = (pattern, source) => (pattern.endsWith('*') ? source.startsWith(pattern.slice(0, -1)) : source === pattern);
const isTypeOnly = (node) =>
  node.importKind === 'type' ||
  (node.specifiers?.length > 0 && node.specifiers.every((specifier) => specifier.importKind === 'type'));

/** H1, H3: packages that stay where they belong. Each entry: { from, why, names?, types? }; `types` lets type imports pass. */
export default {
  meta: {
    type: 'problem',
    schema: [{ type: 'array', items: { type: 'object' } }],
    messages: { restricted: '{{why}}' },
  },
  create(context) {
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return;
      for (const { from, why, names, types } of context.options[0]) {
        if (!matches(from, node.source.value) || (types && isTypeOnly(node))) continue;
        const named = (node.specifiers ?? []).some((specifier) => names?.includes(specifier.imported?.name));
        if (!names || named) context.report({ node, messageId: 'restricted', data: { why } });
      }
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};
