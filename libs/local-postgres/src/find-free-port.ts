import { createServer } from 'node:net';

/** Whether a server could listen on this port of 127.0.0.1 (0 means any); answers the port. */
export const tryPort = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : undefined));
    });
  });

/** The wished port if it is free, otherwise one that the system picks. */
export const findFreePort = async (wished = 0): Promise<number> => {
  const port = (await tryPort(wished)) ?? (await tryPort(0));
  if (!port) throw new Error('No free port on 127.0.0.1');
  return port;
};
