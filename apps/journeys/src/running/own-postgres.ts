import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres, prepareDatabase, type LocalPostgres } from '@tandem/local-postgres';

const DATABASE = 'tandem';

/** A PostgreSQL of one test with its usual durability, which may be killed and comes back over the same data and port. */
export class OwnPostgres {
  private constructor(
    private readonly folder: string,
    private readonly password: string,
    private server: LocalPostgres,
  ) {}

  static async start(): Promise<OwnPostgres> {
    // The name tells whose folder it is: what a killed run leaves is cleared away by the next throwaway server.
    const folder = await mkdtemp(join(tmpdir(), `tandem-postgres-${process.pid}-`));
    await chmod(folder, 0o711);
    const password = randomBytes(18).toString('base64url');
    const server = await openPostgres(placeOf(folder, password));
    await prepareDatabase(server.url(), DATABASE);
    return new OwnPostgres(folder, password, server);
  }

  get url(): string {
    return this.server.url(DATABASE);
  }

  /** kill -9 of the postmaster: sessions end at once, and only the log of writes is left. */
  async kill(): Promise<void> {
    process.kill(this.server.pid, 'SIGKILL');
    await this.server.ended;
  }

  async restart(): Promise<void> {
    const { port } = this.server;
    this.server = await openPostgres({ ...placeOf(this.folder, this.password), port });
    if (this.server.port !== port) throw new Error(`port ${port} was taken while PostgreSQL was away`);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const placeOf = (folder: string, password: string) => ({
  dataFolder: join(folder, 'data'),
  logFile: join(folder, 'postgres.log'),
  password,
});
