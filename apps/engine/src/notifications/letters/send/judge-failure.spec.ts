import { describe, expect, it } from '@jest/globals';
import { judgeFailure } from './judge-failure.js';

const answered = (responseCode: number, response: string, command: string) =>
  Object.assign(new Error('refused'), {
    responseCode,
    response,
    command,
    permanent: responseCode >= 500 && responseCode !== 503,
  });
const broken = (code: string) => Object.assign(new Error('broken'), { code });

describe('what an error of the mail server means for a letter', () => {
  it.each([
    ['no such reader', answered(550, '550 5.1.1 orlova@school.ru unknown', 'RCPT TO'), false, true],
    ['the same without a code', answered(550, '550 no such user', 'RCPT TO'), false, true],
    ['a full mailbox for good', answered(552, '552 5.2.2 mailbox full', 'RCPT TO'), false, false],
    ['a policy', answered(550, '550 5.7.1 not allowed', 'RCPT TO'), false, false],
    ['spam', answered(554, '554 5.7.1 spam', 'DATA'), true, false],
  ])('%s: refused', (_, error, left, address) => {
    expect(judgeFailure(error, left)).toMatchObject({ kind: 'refused', address });
  });
  it.each([
    ['grey-listing', answered(451, '451 4.7.1 later', 'RCPT TO'), false, false],
    ['after the letter', answered(452, '452 4.3.1 no space', 'DATA'), true, false],
    ['a server that closes', answered(421, '421 4.3.2 closing', 'RCPT TO'), false, true],
    ['our sign-in', answered(535, '535 5.7.8 bad password', 'AUTH PLAIN'), false, true],
    ['our own address', answered(550, '550 5.1.8 bad sender', 'MAIL FROM'), false, true],
    ['nobody there', broken('ECONNECTION'), false, true],
  ])('%s: later', (_, error, left, trouble) => {
    expect(judgeFailure(error, left)).toMatchObject({ kind: 'later', trouble });
  });
  it('nothing said after the letter has gone: nobody knows', () => {
    expect(judgeFailure(broken('ETIMEDOUT'), true)).toEqual({ kind: 'unknown', reply: 'ETIMEDOUT' });
  });
  it('keeps codes, never words: they may name the reader', () => {
    const { reply } = judgeFailure(
      answered(550, '550-5.1.1 orlova@school.ru is unknown', 'RCPT TO'),
      false,
    ) as { reply: string };
    expect(reply).toBe('550 5.1.1');
  });
});
