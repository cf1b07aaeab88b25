import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { SaveLetterSettings as Changes } from '@tandem/contracts';
import { isMailAddress, type LetterSettings } from '@tandem/domain';
import { EnginePool } from '../../../database/pools.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { refuse } from '../../../problems/problem-error.js';
import { WRONG_ADDRESS } from '../confirm/confirmation-refusals.js';
import { giveAddress } from '../confirm/give-address.js';
import { readReaders } from '../plan/letter-reader.js';
import { PLAN_ANEW } from '../plan/plan-anew.js';

const SAVE = `
insert into letter_settings (person_id, digest, digest_at, digest_day, quiet_from, quiet_to, workdays_only, groups, changed_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, now())
on conflict (person_id) do update set digest = excluded.digest, digest_at = excluded.digest_at, digest_day = excluded.digest_day,
  quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, workdays_only = excluded.workdays_only, groups = excluded.groups, changed_at = now()`;

/** Changes how somebody gets letters: his own settings, or his address by whoever manages him. */
@Injectable()
export class SaveLetterSettings {
  constructor(private readonly pool: EnginePool) {}

  async save(personId: string, changes: Changes): Promise<void> {
    check(changes);
    const { email, language, ...rest } = changes;
    await inTransaction(this.pool, async (client) => {
      // One change at a time: two tabs that each change one thing must not lose either.
      await client.query('select 1 from person where id = $1 for update', [personId]);
      if (email !== undefined) await giveAddress(client, personId, email || null);
      if (language) await client.query('update person set language = $2 where id = $1', [personId, language]);
      if (Object.keys(rest).length > 0) await saveRest(client, personId, rest);
      await client.query(PLAN_ANEW, [personId]);
    });
  }
}

const check = ({ email, quiet }: Changes): void => {
  const errors = [];
  if (email && !isMailAddress(email)) errors.push(WRONG_ADDRESS);
  if (quiet && quiet.from === quiet.to)
    errors.push({
      path: '/quiet',
      message: 'Начало и конец тихих часов совпадают: письма не ушли бы никогда.',
      code: 'empty',
    });
  if (errors.length > 0) throw refuse.badInput(errors);
};

const saveRest = async (
  client: PoolClient,
  personId: string,
  { groups, ...changes }: Omit<Changes, 'email' | 'language'>,
): Promise<void> => {
  const { settings } = (await readReaders(client, [personId])).get(personId)!;
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const next: LetterSettings = { ...settings, ...given, groups: { ...settings.groups, ...groups } };
  await client.query(SAVE, [
    personId,
    next.digest,
    next.digestAt,
    next.digestDay,
    next.quiet?.from ?? null,
    next.quiet?.to ?? null,
    next.workdaysOnly,
    JSON.stringify(next.groups),
  ]);
};
