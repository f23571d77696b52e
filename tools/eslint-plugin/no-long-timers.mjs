const most = 60_000;
const timers = /^(?:setTimeout|setInterval)$/;

// A setting that names its purpose and its unit (H30) was fixed before any duty was opened.
const isPace = (name) =>
  /^(?!.*(?:due|deadline|expir|until))(?=.*(?:pause|poll|drain|grace|backoff|retry|beat|timeout|wait|limit|interval)).*(?:Seconds|Ms)$/i.test(
    name ?? '',
  );

const operations = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

/** The largest delay an expression can have, as far as it can be read here; undefined when it cannot. */
const largest = (node, scope) => {
  if (node.type === 'Literal') return typeof node.value === 'number' ? node.value : undefined;
  if (node.type === 'ConditionalExpression') {
    const [then, otherwise] = [largest(node.consequent, scope), largest(node.alternate, scope)];
    return then === undefined || otherwise === undefined ? undefined : Math.max(then, otherwise);
  }
  if (node.type === 'BinaryExpression') {
    const [left, right] = [largest(node.left, scope), largest(node.right, scope)];
    return left === undefined || right === undefined ? undefined : operations[node.operator]?.(left, right);
  }
  if (node.type === 'CallExpression' && node.callee.object?.name === 'Math' && node.callee.property.name === 'min') {
    const known = node.arguments.map((argument) => largest(argument, scope)).filter((each) => each !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  }
  if (node.type === 'MemberExpression') return isPace(node.property.name) ? 1 : undefined;
  return node.type === 'Identifier' ? constant(node.name, scope) : undefined;
};

const constant = (name, scope) => {
  for (let each = scope; each; each = each.upper) {
    const definition = each.set.get(name)?.defs[0];
    if (!definition) continue;
    const { node, parent } = definition;
    if (node.id?.type === 'Identifier' && node.init) return parent.kind === 'const' ? largest(node.init, each) : undefined;
    return isPace(name) ? 1 : undefined;
  }
  return undefined;
};

/** H32: a timer is for pacing. What the law dates is a row, and it outlives this process. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      long: 'H32: a timer waits a minute at most. Write the number, name the setting by its purpose and unit (pollMs, graceSeconds), or cap it with Math.min(delay, 60_000).',
    },
  },
  create(context) {
    const awaited = new Map();
    const check = (node, delay) => {
      if (!delay) return;
      const longest = largest(delay, context.sourceCode.getScope(node));
      if (longest === undefined || longest > most) context.report({ node: delay, messageId: 'long' });
    };
    return {
      'ImportDeclaration[source.value=/^(node:)?timers\\/promises$/]'(node) {
        for (const { imported, local } of node.specifiers) awaited.set(local.name, imported?.name);
      },
      CallExpression(node) {
        const { callee } = node;
        if (awaited.has(callee.name)) return check(node, node.arguments[0]);
        const name = callee.name ?? (callee.object?.name === 'globalThis' ? callee.property.name : undefined);
        if (timers.test(name)) return check(node, node.arguments[1]);
        const isWait = awaited.has(callee.object?.name) && /^(?:wait|setTimeout|setInterval)$/.test(callee.property.name);
        if (isWait) check(node, node.arguments[0]);
      },
    };
  },
};
