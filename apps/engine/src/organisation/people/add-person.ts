import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { createPersonSchema } from '@tandem/contracts';
import { localDate } from '@tandem/domain';
import { newId } from '@tandem/store';
import { AuditLog } from '../../audit/audit-log.js';
import { EnginePool } from '../../database/pools.js';
import { hashPassword } from '../../identity/password.js';
import type { Viewer } from '../../identity/viewer.js';
import { giveAddress } from '../../notifications/letters/confirm/give-address.js';
import { Refusal, refuse } from '../../problems/problem-error.js';
import { inTransaction } from '../in-transaction.js';
import { ManagedUnits } from '../managed-units.js';

const UNIQUE_VIOLATION = '23505';

/** A new colleague with the first role and, where given, a way to sign in and an address that he is asked to confirm. */
@Injectable()
export class AddPerson {
  constructor(
    private readonly pool: EnginePool,
    private readonly managed: ManagedUnits,
    private readonly audit: AuditLog,
  ) {}

  async add(viewer: Viewer, input: z.infer<typeof createPersonSchema>): Promise<string> {
    const unit = await this.managed.whereMayGive(viewer, input.unit, input.role, 'person.create');
    if (Boolean(input.login) !== Boolean(input.password)) {
      const path = input.login ? '/password' : '/login';
      throw refuse.badInput([
        { path, message: 'Логин и пароль задаются вместе или не задаются вовсе.', code: 'together' },
      ]);
    }
    const hash = input.password ? await hashPassword(input.password) : undefined;
    const id = newId();
    try {
      await inTransaction(this.pool, async (client) => {
        await client.query(
          'insert into person (id, family_name, given_name, patronymic, position) values ($1, $2, $3, $4, $5)',
          [id, input.familyName, input.givenName, input.patronymic || null, input.position || null],
        );
        if (input.login)
          await client.query('insert into account (person_id, login, password_hash) values ($1, $2, $3)', [
            id,
            input.login,
            hash,
          ]);
        await client.query(
          'insert into membership (id, person_id, unit_id, role, from_date) values ($1, $2, $3, $4, $5)',
          [newId(), id, unit.id, input.role, localDate(Date.now(), unit.zone)],
        );
        if (input.email) await giveAddress(client, id, input.email);
      });
    } catch (error) {
      if ((error as { code?: string }).code === UNIQUE_VIOLATION) throw loginTaken();
      throw error;
    }
    await this.audit.allowed(viewer, 'person.create', id, { unit: unit.id, role: input.role });
    return id;
  }
}

const loginTaken = (): Refusal =>
  new Refusal(
    422,
    'login-taken',
    { ru: 'Такой логин уже занят. Придумайте другой.', en: 'This login is taken. Choose another.' },
    { errors: [{ path: '/login', message: 'Такой логин уже занят.', code: 'taken' }] },
  );
