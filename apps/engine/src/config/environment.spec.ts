import { describe, expect, it } from '@jest/globals';
import { BadEnvironment, readEnvironment } from './environment.js';

const BASE = { DATABASE_URL: 'postgresql://owner:secret@127.0.0.1:5432/tandem' };
const MAIL = {
  SMTP_HOST: 'mail.region.example',
  LETTERS_FROM: 'tandem@region.example',
  PUBLIC_URL: 'https://tandem.region.example',
};
const wrong = (changes: Record<string, string>): string => {
  try {
    readEnvironment({ ...BASE, ...changes });
    return '';
  } catch (error) {
    if (error instanceof BadEnvironment) return error.message;
    throw error;
  }
};

describe('settings of letters', () => {
  it('are not needed, also where a variable is handed over empty', () => {
    expect(readEnvironment(BASE).SMTP_HOST).toBeUndefined();
    expect(readEnvironment({ ...BASE, SMTP_HOST: '', SMTP_PORT: '', LETTERS_FROM: '' })).toMatchObject({
      SMTP_PORT: 587,
      SMTP_SECURITY: 'starttls',
    });
  });
  it('are whole', () => {
    expect(wrong(MAIL)).toBe('');
    expect(wrong({ SMTP_HOST: 'mail.region.example' })).toMatch(/LETTERS_FROM: .*\n {2}PUBLIC_URL: /);
  });
  it.each([
    [{ LETTERS_FROM: 'nobody' }, 'LETTERS_FROM'],
    [{ PUBLIC_URL: 'ftp://tandem.ru' }, 'PUBLIC_URL'],
    [{ SMTP_PORT: '0' }, 'SMTP_PORT'],
    [{ SMTP_SECURITY: 'maybe' }, 'SMTP_SECURITY'],
    [{ SMTP_USER: 'tandem' }, 'SMTP_PASSWORD_FILE: SMTP_USER and'],
    [
      { SMTP_USER: 'tandem', SMTP_PASSWORD_FILE: '/nowhere/password' },
      'SMTP_PASSWORD_FILE: This file cannot be read',
    ],
    [
      {
        SMTP_USER: 'tandem',
        SMTP_PASSWORD_FILE: import.meta.filename,
        SMTP_SECURITY: 'none',
        NODE_ENV: 'production',
      },
      'SMTP_SECURITY: The password would be sent in the clear',
    ],
    [{ TANDEM_DEMO: '1' }, 'SMTP_HOST: A demonstration keeps its letters'],
  ])('%j is refused by name', (changes, name) => {
    expect(wrong({ ...MAIL, ...changes })).toContain(name);
  });
  it('a demonstration, and with it the mailbox, is refused in production', () => {
    expect(wrong({ TANDEM_DEMO: '1', NODE_ENV: 'production' })).toContain('TANDEM_DEMO');
  });
});
