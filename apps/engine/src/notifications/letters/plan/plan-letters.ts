import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { digestAfter, type LetterSlot } from '@tandem/domain';
import { newId } from '@tandem/store';
import type { Environment } from '../../../config/environment.js';
import { ENVIRONMENT } from '../../../config/environment.token.js';
import { EnginePool } from '../../../database/pools.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { UnitDirectory } from '../../../pipeline/unit-directory.js';
import { postsOf } from '../posts.js';
import { decideLetter, type Unwanted } from './decide-letter.js';
import { readReaders, type LetterReader } from './letter-reader.js';

const BATCH = 500;

/** Notices that owe a letter, oldest first: what is told first is written first. */
const OWED = `
select n.id, n.person_id, n.outbox_id, n.template, n.read_at is not null as read, c.subject
from notification n left join "case" c on c.id = n.case_id
where n.letter_owed order by n.at, n.id limit ${BATCH} for update of n skip locked`;

/** A letter that somebody is sending already takes nothing more: the notice goes with the next one. */
const TAKE = `
insert into letter (id, key, person_id, kind, status, reason, send_after, settled_at)
select l.id, l.key, l.person_id, l.kind, l.status, l.reason, l.send_after, case when l.status = 'unwanted' then now() end
from json_to_recordset($1::json) as l(id uuid, key text, person_id uuid, kind text, status text, reason text, send_after timestamptz)
order by l.key
on conflict (key) do update set key = letter.key where letter.status = 'waiting' and letter.claim is null
returning id, key`;

const SETTLE = `
update notification n set letter_owed = false, letter_id = p.letter
from json_to_recordset($1::json) as p(id uuid, letter uuid) where n.id = p.id`;

interface Owed {
  id: string;
  person_id: string;
  outbox_id: string | null;
  template: string;
  subject: string | null;
  read: boolean;
}

interface PlannedLetter {
  readonly id: string;
  readonly key: string;
  readonly person_id: string;
  readonly kind: 'notice' | 'digest';
  readonly status: 'waiting' | 'unwanted';
  readonly reason: Unwanted | null;
  readonly send_after: string;
}

/** Decides with which letter each owed notice goes. The notice and its letter are tied in one transaction. */
@Injectable()
export class PlanLetters {
  constructor(
    private readonly pool: EnginePool,
    private readonly units: UnitDirectory,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** Plans a batch of what is owed now; answers how many notices were looked at. */
  async plan(now = Date.now()): Promise<number> {
    return inTransaction(this.pool, async (client) => {
      const { rows } = await client.query<Owed>({ name: 'letters-owed', text: OWED });
      if (rows.length > 0) await this.planAll(client, rows, now);
      return rows.length;
    });
  }

  private async planAll(client: PoolClient, owed: readonly Owed[], now: number): Promise<void> {
    const readers = await readReaders(
      client,
      owed.map((one) => one.person_id),
    );
    // Who has read it on the screen needs no letter, and it is no news that he got none.
    const fresh = owed.filter((one) => !one.read);
    const planned = new Map<Owed, PlannedLetter>();
    for (const one of fresh) {
      const reader = readers.get(one.person_id);
      if (reader) planned.set(one, this.letterFor(one, reader, now));
    }
    const taken = await this.take(client, planned, readers);
    await client.query(SETTLE, [
      JSON.stringify(
        owed.map((one) => ({ id: one.id, letter: taken.get(planned.get(one)?.key ?? '') ?? null })),
      ),
    ]);
  }

  private letterFor(one: Owed, reader: LetterReader, now: number): PlannedLetter {
    const decided = decideLetter(now, one, reader, postsOf(this.env), (region) =>
      this.units.calendar(region),
    );
    if (decided.kind === 'slot') return letterIn(decided.slot, one);
    return {
      ...letterIn({ slot: 'notice', at: now }, one),
      status: 'unwanted',
      reason: decided.reason,
    };
  }

  /** Ids of the letters by the key that was first thought of, though another letter took the notice in the end. */
  private async take(
    client: PoolClient,
    planned: Map<Owed, PlannedLetter>,
    readers: ReadonlyMap<string, LetterReader>,
  ): Promise<Map<string, string>> {
    const wanted = new Map([...planned.values()].map((letter) => [letter.key, letter]));
    const taken = new Map<string, string>();
    let asked = new Map(wanted);
    // Each round asks for a later letter of those whose letter is on its way; the second is hardly ever needed.
    for (let round = 0; asked.size > 0 && round < 5; round += 1) {
      const { rows } = await client.query<{ id: string; key: string }>({
        name: 'letters-take',
        text: TAKE,
        values: [JSON.stringify([...asked.values()])],
      });
      const found = new Map(rows.map((row) => [row.key, row.id]));
      const later = new Map<string, PlannedLetter>();
      for (const [first, letter] of asked) {
        const id = found.get(letter.key);
        if (id) taken.set(first, id);
        else if (letter.kind === 'digest')
          later.set(first, this.letterAfter(letter, readers.get(letter.person_id)!));
      }
      asked = later;
    }
    return taken;
  }

  private letterAfter(letter: PlannedLetter, { settings, place }: LetterReader): PlannedLetter {
    // What was held back for the morning goes this morning all the same, in a second letter.
    if (settings.digest === 'each') return { ...letter, id: newId(), key: `${letter.key}+` };
    const where = { zone: place!.zone, calendar: this.units.calendar(place!.region) };
    return letterIn(digestAfter(Date.parse(letter.send_after), settings, where), letter);
  }
}

const letterIn = (
  { slot, at }: LetterSlot,
  { person_id, outbox_id, id }: { person_id: string; outbox_id?: string | null; id: string },
): PlannedLetter => ({
  id: newId(),
  key: slot === 'notice' ? `notice:${outbox_id ?? id}:${person_id}` : slot.replace(' ', `:${person_id}:`),
  person_id,
  kind: slot === 'notice' ? 'notice' : 'digest',
  status: 'waiting',
  reason: null,
  send_after: new Date(at).toISOString(),
});
