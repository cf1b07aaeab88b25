import { get, type IncomingMessage } from 'node:http';
import { PASSWORD } from './api-client.js';
import type { EngineUnderTest } from './engine-under-test.js';

/** An open screen of somebody: what the live stream has told it. */
export const listenLive = async (
  engine: EngineUnderTest,
  login: string,
): Promise<{ text(): string; close(): void }> => {
  const signed = await fetch(`${engine.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  await signed.text();
  const cookie = signed.headers.getSetCookie().at(-1)!.split(';')[0]!;
  const stream = await new Promise<IncomingMessage>((resolve, reject) =>
    get(`${engine.url}/api/v1/stream`, { headers: { cookie } }, resolve).on('error', reject),
  );
  const heard: string[] = [];
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => heard.push(text));
  return { text: () => heard.join(''), close: () => stream.destroy() };
};
