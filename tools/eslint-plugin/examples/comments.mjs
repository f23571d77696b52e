export default {
  good: ['// A tip without an address is still a tip.\nkeep(tip);', "const label = 'TODO list';"],
  bad: [
    '// TODO: handle merges\nkeep(tip);',
    '/* FIXME */ keep(tip);',
    '// @ts-ignore\nkeep(tip);',
    '// prettier-ignore\nkeep(tip);',
  ],
};
