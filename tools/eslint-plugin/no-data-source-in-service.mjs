/** H3: only the database library makes a data source, so that every connection is opened with an access context. */
export default {
  meta: { type: 'problem', schema: [], messages: { dataSource: 'H3: ask libs/database for the data source; do not make one.' } },
  create: (context) => ({
    'NewExpression[callee.name="DataSource"], NewExpression[callee.property.name="DataSource"]'(node) {
      context.report({ node, messageId: 'dataSource' });
    },
    'CallExpression[callee.object.name="TypeOrmModule"][callee.property.name=/^forRoot/]'(node) {
      context.report({ node, messageId: 'dataSource' });
    },
  }),
};
