import { ESLintUtils } from '@typescript-eslint/utils';

const verbs = {
  save: 'H9: save() ignores the version; write with replace().',
  upsert: 'H9: upsert() ignores the version.',
  update: 'H9: update() ignores the version; write with replace().',
};
const holders = /^(?:EntityManager|BaseEntity|(?:Tree|Mongo)?Repository|(?:\w*QueryBuilder))$/;

const isOrm = (type) => {
  const parts = type.types ?? [type];
  return parts.some((part) => holders.test(part.symbol?.name ?? '') || (part.getBaseTypes?.() ?? []).some(isOrm));
};

/** H9: a row is written only over the version that was read, so that nobody's work is lost in silence. */
export default {
  meta: { type: 'problem', schema: [], messages: { save: '{{reason}}' } },
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    return {
      'CallExpression[callee.type="MemberExpression"]'({ callee }) {
        const reason = Object.hasOwn(verbs, callee.property.name ?? '') ? verbs[callee.property.name] : undefined;
        if (reason && isOrm(services.getTypeAtLocation(callee.object))) {
          context.report({ node: callee.property, messageId: 'save', data: { reason } });
        }
      },
    };
  },
};
