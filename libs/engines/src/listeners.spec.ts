import { describe, expect, test } from '@jest/globals';
import { listeningInodes, ownerInWords } from './listeners.js';

const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:427D 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 91001 1 0 100 0 0 10 0
   1: 0100007F:427D 0100007F:C001 01 00000000:00000000 00:00000000 00000000     0        0 91002 1 0 20 4 30 10 -1
   2: 0100007F:427E 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 91003 1 0 100 0 0 10 0
`;

describe('looking up who holds a port', () => {
  test('finds the socket that listens, not the connections', () => {
    expect(listeningInodes(table, 17_021)).toEqual(['91001']);
  });

  test('finds nothing on a free port', () => {
    expect(listeningInodes(table, 17_025)).toEqual([]);
    expect(listeningInodes('', 17_021)).toEqual([]);
  });

  test('names the process and its command, or says that it is not to be seen', () => {
    expect(ownerInWords({ pid: 4711, command: 'java kafka.Kafka' })).toBe('process 4711 (java kafka.Kafka)');
    expect(ownerInWords({ pid: undefined, command: undefined })).toBe('a process of another user');
  });

  test('puts a command line of many lines on one, cut to 120 characters', () => {
    const script = 'node\0-e\0\n  serve(17021);\r\n\t\u001b[2Kwait();\n\0';
    expect(ownerInWords({ pid: 4711, command: script })).toBe('process 4711 (node -e serve(17021); [2Kwait();)');
    const [, shown = ''] = /\((.*)\)$/s.exec(ownerInWords({ pid: 4711, command: 'word\n'.repeat(100) })) ?? [];
    expect([shown.length, shown.endsWith('…'), shown.includes('\n')]).toEqual([120, true, false]);
  });
});
