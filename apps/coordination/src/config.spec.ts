import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { brakeCaps, noticeSettings } from './config.js';

const folder = mkdtempSync(join(tmpdir(), 'homeward-config-'));
const file = join(folder, 'secrets');
const blank = join(folder, 'blank');
writeFileSync(file, 'whsec_b25l\nwhsec_dHdv\n');
writeFileSync(blank, '\n');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the brake on automatic duties', () => {
  test('has the shipped caps where nothing is said, and takes whole numbers from 1 on', () => {
    expect(brakeCaps({})).toEqual({ holder: 60, unit: 400 });
    expect(brakeCaps({ DUTY_CAP_HOLDER: '20', DUTY_CAP_UNIT: '100' })).toEqual({ holder: 20, unit: 100 });
    expect(() => brakeCaps({ DUTY_CAP_UNIT: '0' })).toThrow();
  });
});

describe('the ways by which notices leave', () => {
  test('are none where nothing is said', () => {
    expect(noticeSettings({})).toEqual({ mail: null, webhook: null, deskUrl: '' });
  });

  test('are read as they are told, with secrets from files', () => {
    const mail = { SMTP_HOST: 'mail.example', SMTP_FROM: 'desk@homeward.example', SMTP_USER: 'desk', SMTP_PASSWORD_FILE: file };
    const told = noticeSettings({
      ...mail,
      WEBHOOK_HOSTS: 'a.example,b.example:8443',
      WEBHOOK_SECRETS_FILE: file,
      DESK_URL: 'https://desk.example',
    });
    expect(told.mail).toMatchObject({ host: 'mail.example', port: 587, tls: 'starttls', user: 'desk' });
    expect(told.webhook).toEqual({
      hosts: new Set(['a.example', 'b.example:8443']),
      secrets: ['whsec_b25l', 'whsec_dHdv'],
      allowsLoopback: false,
    });
    expect(told.deskUrl).toBe('https://desk.example');
  });

  test.each([
    ['a mail without a sender', { SMTP_HOST: 'mail.example' }, 'SMTP_FROM'],
    ['mail in the clear over a network', { SMTP_HOST: 'mail.example', SMTP_FROM: 'a@b.example', SMTP_TLS: 'none' }, 'SMTP_TLS'],
    ['messages that nobody signs', { WEBHOOK_HOSTS: 'a.example' }, 'WEBHOOK_SECRETS_FILE'],
    ['an empty file of secrets', { WEBHOOK_HOSTS: 'a.example', WEBHOOK_SECRETS_FILE: blank }, 'WEBHOOK_SECRETS_FILE'],
    ['a link with a path', { DESK_URL: 'https://desk.example/x' }, 'DESK_URL'],
  ])('stop the process over %s', (_what, variables, named) => {
    expect(() => noticeSettings(variables)).toThrow(named);
  });
});
