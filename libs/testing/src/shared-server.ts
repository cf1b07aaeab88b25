import { openThrowawayPostgres, type LocalPostgres } from '@tandem/local-postgres';
import { testDatabaseUrl } from './environment.js';

/** A server that several databases share; it stops when the last of them is released. */
export interface ServerLease {
  superuserUrl: string;
  release(): Promise<void>;
}

let server: Promise<LocalPostgres> | undefined;
let leases = 0;

/** The server of the run if there is one, otherwise our own for as long as somebody needs it. */
export const leaseServer = async (): Promise<ServerLease> => {
  const given = testDatabaseUrl();
  if (given) return { superuserUrl: given, release: async () => undefined };
  leases += 1;
  server ??= openThrowawayPostgres();
  const { url, stop } = await server;
  const release = async (): Promise<void> => {
    leases -= 1;
    if (leases > 0) return;
    server = undefined;
    await stop();
  };
  return { superuserUrl: url(), release };
};
