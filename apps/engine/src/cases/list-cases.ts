import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { CaseCard, caseListQuery, Page } from '@tandem/contracts';
import { DOCUMENT_SUBJECTS, type CaseSubject, type Language } from '@tandem/domain';
import { seesWorkSql } from '../approvals/read/roadmap-rows.js';
import { ReadContext } from '../database/read-context.js';
import type { Viewer } from '../identity/viewer.js';
import { Definitions } from '../pipeline/definitions.js';
import { pageAfter, readCursor } from '../problems/paging.js';
import { CARD_COLUMNS, CARD_FROM, toCards, type CardRow } from './case-rows.js';

/** Cases as a list with filters; what may be seen, row-level security decides. Plans of others that are in force stand in the list of plans. */
@Injectable()
export class ListCases {
  constructor(
    private readonly context: ReadContext,
    private readonly definitions: Definitions,
  ) {}

  async list(
    viewer: Viewer,
    query: z.infer<typeof caseListQuery> & { readonly subject?: CaseSubject },
    language: Language,
  ): Promise<Page<CaseCard>> {
    const cursor = readCursor(query.cursor);
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<CardRow>(
        `select ${CARD_COLUMNS} from ${CARD_FROM}
         where ($1::text is null or c.workflow_key = $1) and ($2::int is null or c.stage = $2) and ($3::uuid is null or c.unit_id = $3)
           and ($4 = 'any' or c.status = $4) and ($5::text is null or ((c.due_at < now()) and c.status = 'open') = ($5 = 'true'))
           and ($6::uuid is null or exists (select 1 from case_participant p where p.case_id = c.id and p.person_id = $6))
           and ($7::text is null or c.subject = $7)
           and (c.subject <> all($14::text[]) or exists (select 1 from roadmap r where r.id = c.id and ${seesWorkSql('$11', '$12')})
             or exists (select 1 from case_participant p where p.case_id = c.id and p.person_id = $13 and p.state = 'active'))
           and ($8::timestamptz is null or (c.opened_at, c.id) < ($8, $9::uuid))
         order by c.opened_at desc, c.id desc limit $10`,
        [
          query.workflow ?? null,
          query.stage ?? null,
          query.unit ?? null,
          query.status,
          query.overdue ?? null,
          query.person ?? null,
          query.subject ?? null,
          cursor?.at ?? null,
          cursor?.id ?? null,
          query.limit + 1,
          viewer.reach.outer,
          viewer.reach.inner,
          viewer.person.id,
          DOCUMENT_SUBJECTS,
        ],
      ),
    );
    return pageAfter(await toCards(rows, this.definitions, language), query.limit, (card) => ({
      at: card.openedAt,
      id: card.id,
    }));
  }
}
