import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { newId } from '@tandem/store';
import { ENVIRONMENT } from '../config/environment.token.js';
import type { Environment } from '../config/environment.js';
import { EnginePool } from '../database/pools.js';
import { loadViewer } from './load-viewer.js';
import type { Viewer } from './viewer.js';

/** How long a process trusts what it read of a session: the longest that a dismissal can go unnoticed. */
const TRUST_MS = 3_000;
/** `last_seen_at` is written no oftener than this. */
const TOUCH_MS = 60_000;

/** Opaque tokens whose sha256 is a row in PostgreSQL: revocable at once, worthless when the table leaks. */
@Injectable()
export class Sessions {
  private readonly known = new LRUCache<string, Viewer>({ max: 10_000, ttl: TRUST_MS });

  constructor(
    private readonly pool: EnginePool,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  async open(personId: string, agent: string): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(Date.now() + this.env.SESSION_DAYS * 86_400_000);
    await this.pool.query(
      `insert into web_session (id, token_sha256, person_id, agent, created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, now(), now(), $5)`,
      [newId(), digest(token), personId, agent.slice(0, 200), expiresAt],
    );
    return { token, expiresAt };
  }

  async viewerOf(token: string): Promise<Viewer | null> {
    if (token.length > 100) return null;
    const known = this.known.get(token);
    if (known) return known;
    const loaded = await loadViewer(this.pool, digest(token), this.env.SESSION_IDLE_HOURS);
    if (!loaded) return null;
    if (Date.now() - loaded.lastSeenAt.getTime() > TOUCH_MS) {
      await this.pool.query('update web_session set last_seen_at = now() where id = $1', [
        loaded.viewer.sessionId,
      ]);
    }
    this.known.set(token, loaded.viewer);
    return loaded.viewer;
  }

  list(personId: string) {
    return this.pool.query<{ id: string; agent: string; created_at: Date; last_seen_at: Date }>(
      `select id, agent, created_at, last_seen_at from web_session where person_id = $1 and revoked_at is null and expires_at > now() order by last_seen_at desc limit 50`,
      [personId],
    );
  }

  async close(sessionId: string): Promise<void> {
    await this.pool.query('update web_session set revoked_at = now() where id = $1 and revoked_at is null', [
      sessionId,
    ]);
    this.forget((viewer) => viewer.sessionId === sessionId);
  }

  /** Ends every session of a person: sign-out everywhere, a changed password, a dismissal. */
  async closeAll(personId: string): Promise<void> {
    await this.pool.query(
      'update web_session set revoked_at = now() where person_id = $1 and revoked_at is null',
      [personId],
    );
    this.forget((viewer) => viewer.person.id === personId);
  }

  /** What this process knows of somebody is old: roles changed. */
  forgetPerson(personId: string): void {
    this.forget((viewer) => viewer.person.id === personId);
  }

  private forget(matches: (viewer: Viewer) => boolean): void {
    for (const [key, viewer] of this.known.entries()) if (matches(viewer)) this.known.delete(key);
  }
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();
