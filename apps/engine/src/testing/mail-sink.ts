import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** A letter that the sink took, raw and read. */
export interface TakenLetter {
  readonly to: string;
  readonly raw: string;
  readonly mail: Email;
}

/** What the sink answers: nothing to take it, or a code with words. */
export type Answer = { readonly code: number; readonly words: string } | undefined;

/** A mail server of our own that keeps what it is given. */
export class MailSink {
  readonly taken: TakenLetter[] = [];
  /** Asked for each reader, and for each letter that has come whole. */
  onReader: (address: string) => Answer = () => undefined;
  onLetter: (letter: TakenLetter, session: SMTPServerSession) => Answer | Promise<Answer> = () => undefined;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      closeTimeout: 100,
      onRcptTo: (address, _session, done) => done(failure(this.onReader(address.address))),
      onData: (stream, session, done) => {
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => void this.take(Buffer.concat(pieces), session).then(done, done));
      },
    });
    this.server.on('error', () => undefined);
  }

  static async open(): Promise<MailSink> {
    const sink = new MailSink();
    const listening = sink.server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return sink;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** Environment of an engine that sends here. */
  get settings(): Record<string, string> {
    return {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(this.port),
      SMTP_SECURITY: 'none',
      LETTERS_FROM: 'tandem@region.example',
      PUBLIC_URL: 'https://tandem.region.example/',
    };
  }

  to(address: string): TakenLetter[] {
    return this.taken.filter((one) => one.to === address);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async take(raw: Buffer, session: SMTPServerSession): Promise<Error | null> {
    const to = session.envelope.rcptTo[0]!.address;
    const letter = { to, raw: raw.toString('latin1'), mail: await PostalMime.parse(raw) };
    const refused = failure(await this.onLetter(letter, session));
    if (!refused) this.taken.push(letter);
    return refused;
  }
}

const failure = (answer: Answer): Error | null =>
  answer ? Object.assign(new Error(answer.words), { responseCode: answer.code }) : null;
