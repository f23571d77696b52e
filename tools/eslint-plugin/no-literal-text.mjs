const letters = /\p{L}{2,}/u;
const spoken = new Set(['alt', 'aria-label', 'caption', 'label', 'placeholder', 'title', 'help', 'lead', 'header', 'empty']);
// A name is the same in every language.
const names = new Set(['Homeward']);
const isSentence = (text) => letters.test(text) && !names.has(text.trim());

/** H40: a screen speaks through the catalogue, so that it speaks every language. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'H40: "{{text}}" stands here in one language. Take it from the catalogue.' },
  },
  create(context) {
    const report = (node, text) => context.report({ node, messageId: 'literal', data: { text: text.trim().slice(0, 40) } });
    return {
      JSXText(node) {
        if (isSentence(node.value)) report(node, node.value);
      },
      JSXAttribute(node) {
        const value = node.value?.type === 'JSXExpressionContainer' ? node.value.expression : node.value;
        if (spoken.has(node.name.name) && value?.type === 'Literal' && isSentence(String(value.value)))
          report(node, String(value.value));
      },
      'JSXExpressionContainer > Literal'(node) {
        if (node.parent.parent.type !== 'JSXAttribute' && typeof node.value === 'string' && isSentence(node.value))
          report(node, node.value);
      },
    };
  },
};
