import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Environment } from '../../../config/environment.js';
import { judgeFailure } from './judge-failure.js';
import type { OutgoingLetter, Outcome, Post, PostSession } from './post.js';

/** Together shorter than the time after which a claim is given up (`claim-letters.ts`). */
const CONNECT_MS = 20_000;
const SILENCE_MS = 60_000;

/** Somebody else took the letter while we were talking to the server. */
class ClaimLost extends Error {}

/** The mail server of the installation. */
export class SmtpPost implements Post {
  constructor(private readonly env: Environment) {}

  open(): PostSession {
    return new SmtpSession(this.env);
  }
}

/** One connection for as many letters as go well; after a failure the next letter has a new one. */
class SmtpSession implements PostSession {
  private connection: SMTPConnection | undefined;

  constructor(private readonly env: Environment) {}

  async hand(letter: OutgoingLetter, mayLeave: () => Promise<boolean>): Promise<Outcome> {
    let left = false;
    try {
      const mail = new MailComposer(mailOf(letter, this.env)).compile();
      const message = await mail.build();
      this.connection ??= await this.connect();
      await this.send(
        mail.getEnvelope(),
        // Read when the server has said «354»: what is asked here is asked right before the letter itself.
        (async function* () {
          if (!(await mayLeave())) throw new ClaimLost();
          left = true;
          yield message;
        })(),
      );
      return { kind: 'sent' };
    } catch (error) {
      this.close();
      return error instanceof ClaimLost ? { kind: 'lost' } : judgeFailure(error as Error, left);
    }
  }

  close(): void {
    this.connection?.close();
    this.connection = undefined;
  }

  private connect(): Promise<SMTPConnection> {
    const { SMTP_HOST, SMTP_PORT, SMTP_SECURITY, SMTP_USER, SMTP_PASSWORD_FILE } = this.env;
    const connection = new SMTPConnection({
      host: SMTP_HOST!,
      port: SMTP_PORT,
      secure: SMTP_SECURITY === 'tls',
      requireTLS: SMTP_SECURITY === 'starttls',
      ignoreTLS: SMTP_SECURITY === 'none',
      name: hostOf(this.env.LETTERS_FROM!),
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      dnsTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
    });
    return new Promise((resolve, reject) => {
      const fail = (error: Error): void => {
        connection.close();
        reject(error);
      };
      connection.once('error', fail);
      connection.connect((error) => {
        if (error) return fail(error);
        const ready = (): void => {
          connection.removeListener('error', fail);
          // A server that hangs up between two letters ends no process: the next letter finds out.
          connection.on('error', () => this.forget(connection));
          connection.on('end', () => this.forget(connection));
          resolve(connection);
        };
        if (!SMTP_USER) return ready();
        const pass = readFileSync(SMTP_PASSWORD_FILE!, 'utf8').trim();
        connection.login({ user: SMTP_USER, pass }, (refused) => (refused ? fail(refused) : ready()));
      });
    });
  }

  private forget(connection: SMTPConnection): void {
    if (this.connection === connection) this.connection = undefined;
  }

  private send(
    envelope: { from: string | false; to: string[] },
    content: AsyncIterable<Buffer>,
  ): Promise<void> {
    const connection = this.connection!;
    return new Promise((resolve, reject) => {
      const message = Readable.from(content, { objectMode: false });
      message.once('error', reject);
      connection.once('error', reject);
      connection.send(envelope, message, (error) => {
        connection.removeListener('error', reject);
        if (error) reject(error);
        else resolve();
      });
    });
  }
}

/** The same key has the same Message-ID whoever sends it: a mail server and a reader can tell a repetition. */
export const messageIdOf = (key: string, from: string): string =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${hostOf(from)}>`;

const hostOf = (address: string): string =>
  new URL(`http://${address.slice(address.lastIndexOf('@') + 1)}`).host;

const mailOf = (letter: OutgoingLetter, env: Environment) => ({
  from: { name: 'Тандем', address: env.LETTERS_FROM! },
  to: letter.to,
  subject: letter.subject,
  text: letter.text,
  html: letter.html,
  messageId: messageIdOf(letter.key, env.LETTERS_FROM!),
  // Cyrillic letters in quoted-printable are three times as long.
  textEncoding: 'base64' as const,
  headers: {
    // Answers of absence and the like go to nobody (RFC 3834).
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'List-Unsubscribe': `<${env.PUBLIC_URL!.replace(/\/+$/, '')}/settings/letters>`,
  },
  disableFileAccess: true,
  disableUrlAccess: true,
});
