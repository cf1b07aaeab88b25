import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { POLICY, type Permission, type Text } from '@tandem/domain';
import type { Job } from '@tandem/queue';
import { newId } from '@tandem/store';
import { NOTICES, type NoticeSignal } from '../../notifications/notices.js';
import type { EffectHandler, Record } from '../../pipeline/effect-handler.js';

/**
 * Tells the other side that a remark was answered. Twenty answers to twenty remarks are one notice until it is read;
 * the ledger makes each answer's telling happen once.
 */
@Injectable()
export class TellReplyEffect implements EffectHandler<'tellReply'> {
  readonly name = 'tellReply';

  perform(job: Job<'tellReply'>, record: Record): Promise<void> {
    return record(async (client) => {
      const talk = await readTalk(client, job.payload.reply);
      // The plan was taken back and dropped, its remarks with it: nobody is left to be told.
      if (!talk) return { told: 0 };
      const persons = await findOthers(client, talk);
      const { rows } = await client.query<{ person_id: string }>(TELL, [
        persons.map(() => newId()),
        persons,
        job.id,
        talk.roadmap,
        TEMPLATE,
        JSON.stringify(textOf(talk)),
      ]);
      const signal: NoticeSignal = { persons: rows.map((row) => row.person_id).slice(0, 100) };
      if (rows.length > 0) await client.query('select pg_notify($1, $2)', [NOTICES, JSON.stringify(signal)]);
      return { told: rows.length };
    });
  }
}

const TEMPLATE = 'roadmap-replied';

const TELL = `
insert into notification (id, person_id, outbox_id, case_id, template, text, at)
select n.id, n.person, $3, $4, $5, $6, now() from unnest($1::uuid[], $2::uuid[]) as n(id, person)
where not exists (select 1 from notification t where t.person_id = n.person and t.case_id = $4 and t.template = $5 and t.read_at is null)
on conflict do nothing returning person_id`;

interface Talk {
  roadmap: string;
  title: string;
  unit_id: string;
  level_path: string;
  side_unit_id: string;
  /** The reviewing side has answered: the authors are told. Otherwise the authors have. */
  by_reviewers: boolean;
  speaker: string;
  /** Who has spoken in this talk on the other side, or sent the version. */
  others: string[];
}

const readTalk = async (client: PoolClient, reply: string): Promise<Talk | undefined> => {
  const { rows } = await client.query<Talk>(
    `select r.id as roadmap, r.title, r.unit_id, r.level_path::text as level_path, m.side_unit_id, p.side_unit_id = m.side_unit_id as by_reviewers, p.author_id as speaker,
       case when p.side_unit_id = m.side_unit_id
         then array_remove(array(select x.author_id from roadmap_reply x where x.remark_id = m.id and x.side_unit_id <> m.side_unit_id) || v.frozen_by, null)
         else array_remove(array[m.author_id, m.on_behalf_of], null) end as others
     from roadmap_reply p join roadmap_remark m on m.id = p.remark_id join roadmap_version v on v.id = m.version_id join roadmap r on r.id = m.roadmap_id
     where p.id = $1`,
    [reply],
  );
  return rows[0];
};

/** Those who have spoken, as far as they still hold such a role there; where none of them does, whoever does now. */
const findOthers = async (client: PoolClient, talk: Talk): Promise<string[]> => {
  const permission: Permission = talk.by_reviewers ? 'roadmaps.write' : 'roadmaps.review';
  const { rows } = await client.query<{ person_id: string }>(
    `select distinct m.person_id from working_membership m join unit u on u.id = m.unit_id
     where m.role = any($1::text[])
       and case when $2 then u.path = $3::ltree or (u.parent_id = (select id from unit where path = $3::ltree) and u.id = $4) else u.id = $5 end`,
    [POLICY[permission], talk.by_reviewers, talk.level_path, talk.unit_id, talk.side_unit_id],
  );
  const there = rows.map((row) => row.person_id).filter((person) => person !== talk.speaker);
  const spoken = there.filter((person) => talk.others.includes(person));
  return spoken.length > 0 ? spoken : there;
};

const textOf = ({ title, by_reviewers }: Talk): Required<Text> =>
  by_reviewers
    ? {
        ru: `Согласующий ответил вам по замечанию: «${title}».`,
        en: `The reviewer has answered you on a remark: “${title}”.`,
      }
    : {
        ru: `Автор ответил на замечания к плану «${title}».`,
        en: `The author has answered remarks on the plan “${title}”.`,
      };
