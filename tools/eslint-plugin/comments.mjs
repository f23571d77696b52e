const banned = /\b(?:TODO|FIXME|XXX|HACK)\b|\beslint-disable|\beslint-enable|@ts-(?:ignore|nocheck)\b|\bprettier-ignore\b/;

/** H34: nothing is put off or switched off in a comment. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { comment: 'H34: "{{word}}" belongs in an issue; a rule is obeyed or deleted for everyone.' },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const word = banned.exec(comment.value)?.[0];
        if (word) context.report({ loc: comment.loc, messageId: 'comment', data: { word } });
      }
    },
  }),
};
