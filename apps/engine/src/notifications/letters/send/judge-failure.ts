import type { NodemailerError } from 'nodemailer/lib/errors';
import type { Outcome } from './post.js';

/** RFC 3463: the subject of the code is the address. */
const ADDRESS = /^\d{3}[ -]5\.1\./;
/** Without such a code: no such mailbox, moved away, a bad name, no mail there. */
const ADDRESS_CODES: readonly number[] = [550, 551, 553, 556];
/** RFC 5321: the server is closing and takes nothing from anybody. */
const CLOSING = 421;

/** What an error of the mail server means for the letter. `left`: its first byte had left before. */
export const judgeFailure = (error: NodemailerError, left: boolean): Outcome => {
  const reply = replyOf(error);
  const { responseCode, command } = error;
  if (responseCode === undefined)
    return left ? { kind: 'unknown', reply } : { kind: 'later', reply, trouble: true };
  // A refusal of the reader or of the letter is about this letter; one of us or of our name is about all of them.
  const ofLetter = left || command === 'RCPT TO' || command === 'DATA';
  if (!ofLetter || responseCode === CLOSING || !error.permanent)
    return { kind: 'later', reply, trouble: !ofLetter || responseCode === CLOSING };
  const address =
    command === 'RCPT TO' &&
    (/^\d{3}[ -]5\.\d+\.\d+/.test(error.response ?? '')
      ? ADDRESS.test(error.response!)
      : ADDRESS_CODES.includes(responseCode));
  return { kind: 'refused', reply, address };
};

/** Codes alone: what a server says in words may name the address. */
const replyOf = ({ responseCode, response, code }: NodemailerError): string => {
  if (responseCode === undefined) return code ?? 'ERROR';
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response ?? '')?.[1];
  return enhanced ? `${responseCode} ${enhanced}` : String(responseCode);
};
