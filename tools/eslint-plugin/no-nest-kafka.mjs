const names = /^(?:ServerKafka|ClientKafka|ClientKafkaProxy|KafkaOptions|KafkaContext|KafkaRetriableException)$/;

/** H7: Nest's Kafka server commits what nobody handled; facts come in by our own transport alone. */
export default {
  meta: { type: 'problem', schema: [], messages: { nest: 'H7: use @OnFact and the facts transport.' } },
  create: (context) => ({
    'ImportDeclaration[source.value=/^@nestjs\\/microservices/] > ImportSpecifier'(node) {
      if (names.test(node.imported.name)) context.report({ node, messageId: 'nest' });
    },
    'Decorator > CallExpression[callee.name=/^(EventPattern|MessagePattern)$/]'(node) {
      context.report({ node, messageId: 'nest' });
    },
    'MemberExpression[object.name="Transport"][property.name="KAFKA"]'(node) {
      context.report({ node, messageId: 'nest' });
    },
  }),
};
