import { builtinModules } from 'node:module';

const builtins = new Set(builtinModules);
const globals = new Set([
  'process',
  'Buffer',
  'performance',
  'crypto',
  'fetch',
  'Temporal',
  'require',
  '__dirname',
  '__filename',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'WeakRef',
  'FinalizationRegistry',
  'navigator',
]);
const members = { Date: ['now'], Math: ['random'] };

/** What a file uses without having declared it; names known from a library's types carry no definition. */
const unbound = ({ through, set }) => {
  const known = [...set.values()].filter((variable) => variable.defs.length === 0).flatMap((variable) => variable.references);
  return new Set([...through, ...known]);
};

/** H2: the same input gives the same story, whenever and wherever it is told again. */
export default {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: { clock: { enum: ['forbidden', 'given'] }, now: { type: 'boolean' } },
        additionalProperties: false,
      },
    ],
    messages: {
      builtin: 'H2: "{{name}}" reaches outside; this code only decides.',
      global: 'H2: {{name}} differs from one telling to the next; take it as an argument.',
    },
  },
  create(context) {
    const { clock = 'given', now = false } = context.options[0] ?? {};
    const report = (node, name, messageId = 'global') => context.report({ node, messageId, data: { name } });
    const checkSource = ({ source }) => {
      const name = source?.value;
      if (typeof name === 'string' && (name.startsWith('node:') || builtins.has(name))) report(source, name, 'builtin');
    };
    const isGlobal = (node) => {
      let scope = context.sourceCode.getScope(node);
      for (; scope; scope = scope.upper) if (scope.set.get(node.name)?.defs.length) return false;
      return true;
    };
    const checkDate = (node) => {
      if (node.callee.name !== 'Date' || !isGlobal(node.callee)) return;
      const readsClock = node.type === 'CallExpression' || node.arguments.length === 0;
      if (readsClock || clock === 'forbidden') report(node, readsClock ? 'the clock' : 'Date');
    };
    return {
      ImportDeclaration: checkSource,
      ImportExpression: checkSource,
      ExportNamedDeclaration: checkSource,
      NewExpression: checkDate,
      CallExpression: checkDate,
      'ImportDeclaration[source.value="@temporalio/workflow"] > ImportSpecifier[imported.name="uuid4"]': (node) =>
        report(node, 'uuid4'),
      MemberExpression(node) {
        const name = node.property.name ?? node.property.value;
        if (node.object.name === 'globalThis') return report(node, `globalThis.${name}`);
        if (now && node.object.name === 'Date' && name === 'now') return;
        if (members[node.object.name]?.includes(name) && isGlobal(node.object)) report(node, `${node.object.name}.${name}`);
      },
      'Program:exit'() {
        for (const { identifier, isValueReference = true } of unbound(context.sourceCode.scopeManager.globalScope)) {
          if (isValueReference && globals.has(identifier.name)) report(identifier, identifier.name);
        }
      },
    };
  },
};
