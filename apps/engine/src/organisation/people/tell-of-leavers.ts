import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { JsonObject } from '@tandem/domain';
import { newId } from '@tandem/store';
import { EnginePool } from '../../database/pools.js';
import { CommitCase } from '../../pipeline/commit-case.js';

interface News {
  case_id: string;
  key: string;
  person_id: string;
}

/** Of a membership `m` at a unit `u`: it holds today. On the last day it ends with the account that was closed then. */
const HOLDS = `m.from_date <= local_today(u.zone) and (m.to_date is null or m.to_date > local_today(u.zone)
  or (m.to_date = local_today(u.zone) and not exists (select 1 from account a where a.person_id = m.person_id and a.disabled_at is not null)))`;

/** Whoever takes part in an open case from a unit where he worked and works no more. */
const LEAVERS = `
select distinct p.case_id, p.person_id, 'leaver:' || p.person_id || ':' || extract(epoch from p.joined_at) as key
from case_participant p join "case" c on c.id = p.case_id join unit u on u.id = p.unit_id
where c.status = 'open' and p.state = 'active' and ($1::uuid is null or p.person_id = $1)
  and exists (select 1 from membership m where m.person_id = p.person_id and m.unit_id = p.unit_id and m.to_date is not null)
  and not exists (select 1 from membership m where m.person_id = p.person_id and m.unit_id = p.unit_id and ${HOLDS})`;

/** Open cycles of units whose curator has gone and where nobody has come. */
const VACANCIES = `
select c.id as case_id, m.person_id, 'curator:' || m.id as key
from "case" c join unit u on u.id = c.unit_id
join lateral (select id, person_id from membership where unit_id = u.id and role = 'curator' and to_date is not null order by to_date desc, id limit 1) m on true
where c.subject = 'cycle' and c.status = 'open' and ($1::uuid is null or m.person_id = $1)
  and not exists (select 1 from membership m where m.unit_id = u.id and m.role = 'curator' and ${HOLDS})`;

const once = (query: string): string =>
  `select * from (${query}) news where not exists (select 1 from case_event e where e.case_id = news.case_id and e.idempotency_key = news.key) limit 500`;

/**
 * Tells open cases that somebody who takes part has left the school, and the cycle that its curator has
 * (workflows/README.md). Found by looking, not by being called: a dismissal entered ahead of its date is told on its day,
 * and what a stopped engine has missed is told when it is back.
 */
@Injectable()
export class TellOfLeavers {
  constructor(
    private readonly pool: EnginePool,
    private readonly cases: CommitCase,
    private readonly logger: PinoLogger,
  ) {}

  /** Tells whatever has not been told, of one person or of all; answers how many cases heard of it. */
  async tell(personId?: string): Promise<number> {
    const leavers = await this.find(LEAVERS, personId);
    const vacancies = await this.find(VACANCIES, personId);
    const heard = [
      ...(await this.send('LEAVER', leavers, (one) => ({ leaver: one.person_id }))),
      ...(await this.send('CURATOR.VACANT', vacancies, () => ({}))),
    ];
    return heard.filter(Boolean).length;
  }

  private async find(query: string, personId: string | undefined): Promise<News[]> {
    return (await this.pool.query<News>(once(query), [personId ?? null])).rows;
  }

  private send(type: string, news: readonly News[], dataOf: (one: News) => JsonObject): Promise<boolean[]> {
    return Promise.all(
      news.map(async (one) => {
        const answer = await this.cases.commit({
          id: newId(),
          caseId: one.case_id,
          type,
          at: new Date().toISOString(),
          actor: { kind: 'system' },
          data: dataOf(one),
          idempotencyKey: one.key,
          requestSha256: one.key,
        });
        // A state that has no ear for it now may have one later: the next look tries again.
        if (answer.kind === 'refused')
          this.logger.debug(
            { case: one.case_id, type, code: answer.refusal.code },
            'a case did not take the news',
          );
        return answer.kind === 'moved';
      }),
    );
  }
}
