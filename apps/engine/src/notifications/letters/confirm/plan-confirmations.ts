import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../../config/environment.js';
import { ENVIRONMENT } from '../../../config/environment.token.js';
import { EnginePool } from '../../../database/pools.js';
import { postsOf } from '../posts.js';

/** One letter for each time that it was asked for: the key says so, whichever process plans it. */
const PLAN = `
with owed as (
  update email_confirmation set letter_owed = false
  where id in (select id from email_confirmation where letter_owed order by id limit 500 for update skip locked)
  returning id, person_id, state)
insert into letter (id, key, person_id, kind, status, send_after, confirmation_id)
select id, 'confirm:' || id, person_id, 'confirm', 'waiting', now(), id from owed where state = 'waiting'
on conflict (key) do nothing`;

/** An address that was settled is known by itself; why it was is not kept for ever. */
const FORGET = `
delete from email_confirmation where id in (
  select id from email_confirmation where state <> 'waiting' and settled_at < now() - interval '90 days' limit 1000)`;

/** An address that was given owes the letter that asks whether it is right, as a notice owes its letter. */
@Injectable()
export class PlanConfirmations {
  constructor(
    private readonly pool: EnginePool,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** Without a mail server the letters stay owed, and go when there is one. */
  async plan(): Promise<void> {
    if (postsOf(this.env) === 'nowhere') return;
    await this.pool.query({ name: 'letters-confirm', text: PLAN });
  }

  async forget(): Promise<void> {
    await this.pool.query(FORGET);
  }
}
