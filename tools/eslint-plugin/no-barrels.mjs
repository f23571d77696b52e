const isReExport = (node) => ['ExportNamedDeclaration', 'ExportAllDeclaration'].includes(node.type) && Boolean(node.source);

/** H5: a name is imported from the file that makes it. Only a library's front door passes names on, one by one. */
export default {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { frontDoor: { type: 'boolean' } }, additionalProperties: false }],
    messages: {
      star: 'H5: name what is exported.',
      barrel: 'H5: this file only passes names on; import them from where they are made.',
      index: 'H5: only libs/<name>/src/index.ts is called index.',
    },
  },
  create(context) {
    const frontDoor = context.options[0]?.frontDoor ?? false;
    return {
      ExportAllDeclaration: (node) => context.report({ node, messageId: 'star' }),
      Program(node) {
        if (frontDoor) return;
        if (/(?:^|[\\/])index\.(?:ts|tsx|mjs)$/.test(context.filename)) context.report({ node, messageId: 'index' });
        if (node.body.length > 0 && node.body.every(isReExport)) context.report({ node, messageId: 'barrel' });
      },
    };
  },
};
