// Put together from pieces, or this file would be what it warns of.
const join = (...pieces) => pieces.join('');

export default {
  good: [
    "const id = '000000000000000000';",
    "const phone = '10000000000';",
    "const address = 'officer@joint-office.example';",
    'const openedAt = 1767225600000;',
    "const url = 'postgres://rescue_app:secret@database.homeward.svc/homeward';",
    `const id = '${join('110101', '19000101', '0011')}';`,
    "const id = '00000000-0000-4000-8000-013912345678';",
  ],
  bad: [
    `const id = '${join('110101', '19000101', '0014')}';`,
    `const phone = '${join('139', '0000', '0000')}';`,
    `const phone = '${join('+86 139', '-0000-', '0000')}';`,
    `// write to ${join('somebody', '@', 'homeward.org')}\nwrite();`,
  ],
};
