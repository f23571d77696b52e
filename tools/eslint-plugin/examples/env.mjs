export default {
  good: ['process.exitCode = 1;', 'const port = config.port;'],
  bad: [
    'const port = process.env.PORT;',
    'const { env } = process;',
    "const port = process['env'].PORT;",
    "import { env } from 'node:process';",
  ],
};
