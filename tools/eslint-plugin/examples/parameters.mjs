export default {
  good: [
    'visit({ onProperty: (key, _offset, _length, _line, _column, path) => enter(key, path) });',
    'const f = (a, b, c, d) => a + b + c + d;',
    'class Rescues { constructor(a, b, c, d, e) { this.all = [a, b, c, d, e]; } }',
  ],
  bad: [
    'const f = (a, b, c, d, e) => a + b + c + d + e;',
    'class Rescues { plan(a, b, c, d, e) { return [a, b, c, d, e]; } }',
    'class Rescues { constructor(a, b, c, d, e, f) { this.all = [a, b, c, d, e, f]; } }',
  ],
};
