import { Injectable } from '@nestjs/common';
import type { FormImpactView } from '@tandem/contracts';
import type { JsonObject } from '@tandem/domain';
import { lossesOf, type FormChange, type FormDefinition } from '@tandem/forms-core';
import { EnginePool } from '../../database/pools.js';
import type { Designing } from '../design/owner.js';
import { isAboveSchool, tellCount } from './is-above-school.js';

const PAGE = 500;
/** The newest answers; of older ones nobody waits for an answer. */
const MOST = 20_000;

interface Answers {
  readonly id: string;
  readonly case_id: string;
  readonly at: Date;
  readonly data: JsonObject;
}

/** Answers already given that a change would lose or refuse: how many submissions, for each change. */
@Injectable()
export class CountAnswers {
  constructor(private readonly pool: EnginePool) {}

  async of(
    designing: Designing,
    before: FormDefinition,
    changes: readonly FormChange[],
  ): Promise<FormImpactView['answers']> {
    const losing = changes.filter((change) => change.loses);
    if (losing.length === 0) return [];
    const counts = new Map(losing.map((change) => [change, { answers: 0, cases: new Set<string>() }]));
    for await (const answers of this.pages(designing))
      for (const { case_id, data } of answers)
        for (const change of losing) {
          if (lossesOf([change], data, before).length === 0) continue;
          const count = counts.get(change)!;
          count.answers += 1;
          count.cases.add(case_id);
        }
    const above = isAboveSchool(designing);
    return [...counts]
      .filter(([, count]) => count.answers > 0)
      .map(([change, { answers, cases }]) => ({
        at: change.at,
        text: { ...change.text },
        count: tellCount(answers, cases.size, above),
      }));
  }

  /** Page by page, the newest first: a region's answers do not fit into memory at once. */
  private async *pages({ key, owner }: Designing): AsyncGenerator<Answers[]> {
    let after: { at: Date; id: string } | undefined;
    for (let read = 0; read < MOST; read += PAGE) {
      const { rows } = await this.pool.query<Answers>(
        `select id, case_id, at, data from submission where form_key = $1 and current and ($2::ltree is null or unit_path <@ $2::ltree)
           and ($3::timestamptz is null or (at, id) < ($3, $4::uuid)) order by at desc, id desc limit ${PAGE}`,
        [key, owner.path, after?.at ?? null, after?.id ?? null],
      );
      yield rows;
      const last = rows.at(-1);
      if (rows.length < PAGE || !last) return;
      after = last;
    }
  }
}
