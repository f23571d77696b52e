import { describe, expect, test } from '@jest/globals';
import { runProgram } from './program.js';
import { operator } from './redrive-words.js';

async function said(...words: string[]): Promise<{ code: number | undefined; out: string; err: string }> {
  const told = { out: '', err: '' };
  const code = await runProgram(words, {
    writeOut: (text) => void (told.out += text),
    writeErr: (text) => void (told.err += text),
  });
  return { code, ...told };
}

describe('words that the command line does not know', () => {
  test.each([
    [[], 'Usage: homeward [options] [command]'],
    [['fly'], "error: unknown command 'fly'"],
    [['--fast'], "error: unknown option '--fast'"],
    ...['up', 'down', 'status', 'doctor', 'migrate', 'replay'].map((name) => [[name, '--fast'], `error: unknown option '--fast'`]),
    [['status', 'now'], 'error: too many arguments'],
    [['up', '--engines', 'steam'], "error: option '--engines <kind>' argument 'steam' is invalid"],
    [['audit'], 'Usage: homeward audit'],
    [['audit', 'burn'], "error: unknown command 'burn'"],
    [['audit', 'verify', '--fast'], "error: unknown option '--fast'"],
    [['engines', 'up'], "error: required option '--folder <folder>' not specified"],
    [['replay', '--only'], "error: option '--only <id>' argument missing"],
    [['token'], "error: required option '--as <role@agency>' not specified"],
    [['token', '--as', 'emperor@unreal-county-a/court'], 'Write role@agency'],
    [['token', '--as', 'prosecutor@gb/police'], 'gb/police has no prosecutor'],
    [['redrive'], "error: missing required argument 'service'"],
    [['redrive', 'kitchen', 'clue-intake', matter()], 'Services are '],
    [['redrive', 'orchestrator', 'nowhere'], 'Write topic:partition:offset'],
    [['redrive', 'orchestrator', 'homeward.clues:0:7'], 'a record is settled by its place'],
    [['redrive', 'orchestrator', '--give-up', 'foreign-record', '--consenting', 'somebody'], 'a record is settled by its place'],
    [['redrive', 'orchestrator', 'homeward.clues:0:7', '--give-up', 'foreign-record'], 'the consent of a second person'],
    [
      ['redrive', 'orchestrator', 'homeward.clues:0:7', '--give-up', 'foreign-record', '--consenting', operator()],
      'who consents is somebody else',
    ],
    [['redrive', 'coordination', 'kitchen', matter()], 'Publishing services are '],
    ...[
      ['a matter', 'redrive', 'coordination', 'clue-intake'],
      ['a duty', 'duty', 'rehearse'],
      ['a duty', 'clock', 'explain'],
      ['a draft', 'policy', 'publish'],
      ['a draft', 'calendar', 'publish'],
    ].map(([what = '', ...words]) => [[...words, 'seven'], `The id of ${what} is a UUID in lower case.`]),
    [['redrive', 'coordination', 'clue-intake', matter(), '--consenting', 'somebody'], 'a record is given up for a reason'],
    [['redrive', 'coordination', 'clue-intake', matter(), '--give-up-first', 'No words'], 'lower-case words joined by hyphens'],
  ] as [string[], string][])(
    'homeward %j: exit code 2, the usage on standard error, nothing on standard output',
    async (words, line) => {
      const { code, out, err } = await said(...words);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(line);
      expect(err).toContain('Usage: homeward');
    },
  );

  test('are no failure where help was asked for', async () => {
    const { code, out, err } = await said('replay', '--help');
    expect({ code, err }).toEqual({ code: undefined, err: '' });
    expect(out).toContain('Usage: homeward replay');
  });
});

function matter(): string {
  return '3c9f0a52-7c1e-4b7e-9d2a-5b6f1e2d3c4b';
}
