import type { Browser } from 'playwright-core';
import { openBrowser } from '@tandem/testing';
import { startTandem, type RunningTandem } from '../running/start-tandem.js';
import { moveClock } from '../running/move-clock.js';
import { Actor } from './actor.js';
import { giveAccount } from './give-account.js';

/** The demonstration school with its people at their browsers. */
export class School {
  private readonly actors: Actor[] = [];

  private constructor(
    readonly tandem: RunningTandem,
    readonly browser: Browser,
    private readonly walks: boolean,
  ) {}

  /** `walks`: its people load the application once, see `walkTo`. */
  static async open({ walks = false } = {}): Promise<School> {
    const tandem = await startTandem();
    return new School(tandem, await openBrowser(), walks);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.tandem.stop();
  }

  async signIn(login: string): Promise<Actor> {
    const actor = await Actor.signIn(this.browser, this.tandem.url, login, { walks: this.walks });
    this.actors.push(actor);
    return actor;
  }

  /** A teacher comes to the school: the curator writes him into the register of people and he signs in. */
  async hire(curator: Actor, login: string, familyName: string, role: 'mentor' | 'mentee'): Promise<Actor> {
    const { status, body } = await curator.ask('POST', '/people', {
      familyName,
      givenName: 'Вера',
      patronymic: 'Олеговна',
      position: 'учитель',
      unit: curator.unit,
      role,
      login,
      password: 'tandem-demo',
    });
    if (status >= 300) throw new Error(`${login} was not hired: ${JSON.stringify(body)}`);
    return this.signIn(login);
  }

  /** Somebody of the demonstration who has no account gets one, with the password of all the others, and where said another role. */
  async letIn(familyName: string, login: string, role?: 'head'): Promise<Actor> {
    const { pool } = this.tandem;
    await giveAccount(pool, familyName, login);
    if (role)
      await pool.query(
        `insert into membership (id, person_id, unit_id, role, from_date)
         select gen_random_uuid(), m.person_id, m.unit_id, $2, '2020-01-01'
           from membership m join account a using (person_id) where a.login = $1`,
        [login, role],
      );
    return this.signIn(login);
  }

  moveClock(caseId: string, part: string): Promise<void> {
    return moveClock(this.tandem.pool, caseId, part);
  }

  /** Exceptions of pages and answers 5xx of everybody who was here. */
  get faults(): string[] {
    return this.actors.flatMap((one) => one.faults);
  }
}
