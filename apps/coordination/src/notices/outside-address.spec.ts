import { describe, expect, test } from '@jest/globals';
import { isOutside, outsideUrl } from './outside-address.js';

const rules = { hosts: new Set(['desk.example', '10.0.0.1', '127.0.0.1:8080']), allowsLoopback: false };

describe('where a message may go (A72, S13)', () => {
  test('to a listed host by https, and nowhere else', () => {
    expect(outsideUrl('https://desk.example/in', rules)?.href).toBe('https://desk.example/in');
    const refused = [
      'http://desk.example/in',
      'https://other.example/in',
      'https://desk.example.evil.example/',
      'https://desk.example:8443/in',
      'https://user@desk.example/in',
      'https://desk.example@evil.example/',
      'https://10.0.0.1/',
      'https://127.1/',
      'https://0x7f.1/',
      'https://[::ffff:127.0.0.1]/',
      'http://127.0.0.1:8080/in',
      'file:///etc/hosts',
      'gopher://desk.example/',
      'desk.example',
      '',
    ];
    expect(refused.filter((address) => outsideUrl(address, rules) !== null)).toEqual([]);
  });

  test('on one machine, in a test, to itself', () => {
    expect(outsideUrl('http://127.0.0.1:8080/in', { ...rules, allowsLoopback: true })?.port).toBe('8080');
    expect(outsideUrl('http://127.0.0.1:9090/in', { ...rules, allowsLoopback: true })).toBeNull();
  });

  test('never to an address inside, whatever name led to it', () => {
    const within = ['127.0.0.1', '10.1.2.3', '172.16.0.9', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'];
    const within6 = [
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      '::ffff:10.0.0.1',
      '::ffff:127.0.0.1',
      '2002:7f00:1::',
      '64:ff9b::7f00:1',
      'ff02::1',
    ];
    expect([...within, ...within6, 'desk.example'].filter((address) => isOutside(address, rules))).toEqual([]);
    expect(['8.8.8.8', '2606:4700::1111'].every((address) => isOutside(address, rules))).toBe(true);
  });
});
