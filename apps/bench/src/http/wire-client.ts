import { connect, type Socket } from 'node:net';

export interface WireAnswer {
  readonly status: number;
  readonly body: string;
}

const END = Buffer.from('\r\n\r\n');

/**
 * One keep-alive connection, one request at a time, and as little work as HTTP allows: the client shares the machine
 * with what it measures.
 */
export class WireClient {
  private received: Buffer = Buffer.alloc(0);
  private waiting: { resolve: (answer: WireAnswer) => void; reject: (error: Error) => void } | undefined;

  private constructor(
    private readonly socket: Socket,
    private readonly head: string,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.waiting?.reject(error));
    socket.on('close', () => this.waiting?.reject(new Error('the engine closed the connection')));
  }

  static async connect(address: string, cookie: string): Promise<WireClient> {
    const { hostname, port, host } = new URL(address);
    const socket = connect({ host: hostname, port: Number(port) });
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new WireClient(socket, `Host: ${host}\r\nCookie: ${cookie}\r\nAccept-Language: ru\r\n`);
  }

  get(path: string): Promise<WireAnswer> {
    return this.send(`GET /api/v1${path} HTTP/1.1\r\n${this.head}\r\n`);
  }

  post(path: string, body: unknown, key: string): Promise<WireAnswer> {
    const text = JSON.stringify(body);
    return this.send(
      `POST /api/v1${path} HTTP/1.1\r\n${this.head}Idempotency-Key: ${key}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
    );
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private send(request: string): Promise<WireAnswer> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const end = this.received.indexOf(END);
    if (end < 0) return;
    const head = this.received.toString('latin1', 0, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) return this.waiting?.reject(new Error(`an answer without a length:\n${head}`));
    const whole = end + END.length + Number(length);
    if (this.received.length < whole) return;
    const body = this.received.toString('utf8', end + END.length, whole);
    this.received = this.received.subarray(whole);
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }
}
