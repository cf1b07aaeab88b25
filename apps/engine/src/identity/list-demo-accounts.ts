import { Injectable } from '@nestjs/common';
import { fullName, type Role } from '@tandem/domain';
import { EnginePool } from '../database/pools.js';
import { DEMO_LOGINS, DEMO_PASSWORD } from './demo-accounts.js';

export interface DemoAccounts {
  readonly password: string;
  readonly items: readonly {
    readonly login: string;
    readonly name: string;
    readonly role: Role;
    readonly unit: string;
  }[];
}

/** Who can be signed in as with one press, on a demonstration only. */
@Injectable()
export class ListDemoAccounts {
  constructor(private readonly pool: EnginePool) {}

  async list(): Promise<DemoAccounts> {
    const { rows } = await this.pool.query<{
      login: string;
      family_name: string;
      given_name: string;
      patronymic: string | null;
      role: Role;
      unit: string;
    }>(
      `select distinct on (a.login) a.login, p.family_name, p.given_name, p.patronymic, m.role, u.title as unit
       from account a join person p on p.id = a.person_id join membership m on m.person_id = p.id and m.to_date is null join unit u on u.id = m.unit_id
       where a.login = any($1::text[]) and a.disabled_at is null order by a.login, m.from_date`,
      [DEMO_LOGINS],
    );
    const order = new Map(DEMO_LOGINS.map((login, at) => [login, at]));
    return {
      password: DEMO_PASSWORD,
      items: rows
        .map((row) => ({
          login: row.login,
          name: fullName({
            familyName: row.family_name,
            givenName: row.given_name,
            patronymic: row.patronymic,
          }),
          role: row.role,
          unit: row.unit,
        }))
        .sort((a, b) => order.get(a.login)! - order.get(b.login)!),
    };
  }
}
