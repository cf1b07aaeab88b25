import { Injectable } from '@nestjs/common';
import { EnginePool } from '../../database/pools.js';
import { Refusal } from '../../problems/problem-error.js';
import { passwordMatches } from '../password.js';
import { Sessions } from '../sessions.js';

/** Failed attempts that are let through in a quarter of an hour: for one login, and from one address. */
const LIMITS = { login: 8, source: 60 } as const;

/** Checks a login and a password, slowly on purpose, and opens a session. */
@Injectable()
export class SignIn {
  private readonly waiting = new Map<string, Promise<unknown>>();

  constructor(
    private readonly pool: EnginePool,
    private readonly sessions: Sessions,
  ) {}

  async signIn(
    login: string,
    password: string,
    source: string,
    agent: string,
  ): Promise<{ token: string; expiresAt: Date }> {
    const name = login.trim().toLowerCase();
    return this.oneAtATime(name, () => this.attempt(name, password, source, agent));
  }

  /** Attempts that come all at once would all be let through before the first of them has failed. */
  private async oneAtATime<Result>(login: string, attempt: () => Promise<Result>): Promise<Result> {
    const before = this.waiting.get(login);
    const mine = (before ?? Promise.resolve()).then(attempt, attempt);
    this.waiting.set(login, mine);
    try {
      return await mine;
    } finally {
      if (this.waiting.get(login) === mine) this.waiting.delete(login);
    }
  }

  private async attempt(
    name: string,
    password: string,
    source: string,
    agent: string,
  ): Promise<{ token: string; expiresAt: Date }> {
    await this.refuseIfTooOften(name, source);
    const { rows } = await this.pool.query<{ person_id: string; password_hash: string }>(
      'select person_id, password_hash from account where login = $1 and disabled_at is null',
      [name],
    );
    const account = rows[0];
    if (!(await passwordMatches(account?.password_hash ?? null, password))) {
      await this.pool.query('insert into sign_in_attempt (login, at, source) values ($1, now(), $2)', [
        name.slice(0, 100),
        source,
      ]);
      throw new Refusal(401, 'wrong-password', {
        ru: 'Логин или пароль не подошли. Проверьте раскладку клавиатуры и попробуйте ещё раз.',
        en: 'The login or the password is wrong. Check the keyboard layout and try again.',
      });
    }
    await this.pool.query('delete from sign_in_attempt where login = $1', [name]);
    return this.sessions.open(account!.person_id, agent);
  }

  private async refuseIfTooOften(login: string, source: string): Promise<void> {
    const { rows } = await this.pool.query<{ by_login: number; by_source: number }>(
      `select count(*) filter (where login = $1)::int as by_login, count(*) filter (where source = $2)::int as by_source
       from sign_in_attempt where at > now() - interval '15 minutes' and (login = $1 or source = $2)`,
      [login, source],
    );
    if (rows[0]!.by_login >= LIMITS.login || rows[0]!.by_source >= LIMITS.source) {
      throw new Refusal(429, 'too-many-attempts', {
        ru: 'Слишком много неудачных попыток. Подождите 15 минут или попросите администратора сбросить пароль.',
        en: 'Too many failed attempts. Wait 15 minutes or ask an administrator to reset the password.',
      });
    }
  }
}
