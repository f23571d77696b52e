import ts from 'typescript';

/** The tree of a TypeScript file. */
export const treeOf = ({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

/** Every node below one, and itself. */
export const nodesIn = (node) => [node, ...node.getChildren().flatMap(nodesIn)];

export const classesIn = (file) => nodesIn(treeOf(file)).filter(ts.isClassDeclaration);
export const methodsOf = (declaration) => declaration.members.filter(ts.isMethodDeclaration);
export const callsIn = (node) => nodesIn(node).filter(ts.isCallExpression);

/** The decorators of a declaration: name and the text of each argument. */
export const decoratorsOf = (declaration) =>
  (ts.getDecorators(declaration) ?? [])
    .map(({ expression }) => expression)
    .filter(ts.isCallExpression)
    .map((call) => ({ name: call.expression.getText(), arguments: call.arguments.map((each) => each.text ?? each.getText()) }));

export const appOf = (path) => /^apps\/([^/]+)\//.exec(path)?.[1];
