const vague = /^(?:I[A-Z][a-z]|Base[A-Z]|Abstract[A-Z])|(?:Impl|Manager|Utils?|Helpers?)$/;

/** H33: a name says what a thing is, not which pattern it follows. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      vague: 'H33: "{{name}}" names a pattern. Name the thing in words of the glossary.',
      enumeration: 'H33: a union of strings, not an enum.',
    },
  },
  create(context) {
    const check = ({ id }) => {
      if (id && vague.test(id.name)) context.report({ node: id, messageId: 'vague', data: { name: id.name } });
    };
    return {
      ClassDeclaration: check,
      TSInterfaceDeclaration: check,
      TSTypeAliasDeclaration: check,
      TSEnumDeclaration: (node) => context.report({ node, messageId: 'enumeration' }),
    };
  },
};
