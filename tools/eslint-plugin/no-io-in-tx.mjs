const client =
  /^(?:node:)?(?:https?2?|net|tls|dgram|fs|fs\/promises|child_process)$|^(?:undici|axios|kafkajs)$|^@temporalio\/(?:client|worker)$/;

/** H12: a service works inside a transaction, and nothing slow or unreliable may happen there. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      client: 'H12: no network or file inside a transaction; put it in the outbox or do it at the door.',
      http: 'A service refuses with a DomainError; HTTP begins at the controller.',
    },
  },
  create: (context) => ({
    ImportDeclaration(node) {
      if (client.test(node.source.value)) context.report({ node, messageId: 'client' });
    },
    'CallExpression[callee.name="fetch"], CallExpression[callee.object.name="globalThis"][callee.property.name="fetch"]'(node) {
      context.report({ node, messageId: 'client' });
    },
    'ImportDeclaration[source.value="@nestjs/common"] > ImportSpecifier[imported.name=/Exception$/]'(node) {
      context.report({ node, messageId: 'http' });
    },
  }),
};
