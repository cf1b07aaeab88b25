import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { letterView, pageOf, pageQuery, type LetterView, type Page } from '@tandem/contracts';
import type { Environment } from '../../../config/environment.js';
import { ENVIRONMENT } from '../../../config/environment.token.js';
import { EnginePool } from '../../../database/pools.js';
import { escapeLike } from '../../../mentoring/read-register.js';
import { pageAfter, readCursor } from '../../../problems/paging.js';
import { refuse } from '../../../problems/problem-error.js';
import { readReaders } from '../plan/letter-reader.js';
import type { LetterKind } from '../send/claim-letters.js';
import { ComposeLetter } from '../write/compose-letter.js';

const mailboxQuery = z.object({
  ...pageQuery,
  limit: z.coerce.number().int().min(1).max(50).default(25),
  q: z.string().trim().max(100).optional(),
  /** What went and what still waits where nothing is said; `unwanted`: what did not go. */
  status: z.enum(['sent', 'waiting', 'unwanted']).optional(),
});

const STATUSES = {
  all: ['sent', 'waiting'],
  sent: ['sent'],
  waiting: ['waiting'],
  unwanted: ['unwanted', 'failed'],
} as const;

const LIST = `
select l.id, l.kind, l.person_id, l.status, l.reason, l.send_after, l.content, coalesce(l.settled_at, l.send_after) as at,
  l.created_at::text as sort_at,
  concat_ws(' ', p.family_name, p.given_name, p.patronymic) as to_name, p.email,
  (select count(*)::int from notification n where n.letter_id = l.id) as notices
from letter l join person p on p.id = l.person_id
where l.status = any($1::text[])
  and ($2::text is null or concat_ws(' ', p.family_name, p.given_name, p.patronymic, p.email, l.content->>'subject', l.content->>'text') ilike $2
    or exists (select 1 from notification n where n.letter_id = l.id and concat_ws(' ', n.text->>'ru', n.text->>'en') ilike $2))
  and ($3::timestamptz is null or (l.created_at, l.id) < ($3, $4::uuid))
order by l.created_at desc, l.id desc limit $5`;

/**
 * Everybody's letters, as they would have gone out: on a demonstration only, whose people are invented and which is
 * refused in production (`readEnvironment`). Elsewhere there is no such address, whoever asks.
 */
@ApiTags('notifications')
@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly pool: EnginePool,
    private readonly composing: ComposeLetter,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(letterView) })
  async list(
    @Query({ schema: mailboxQuery }) query: z.infer<typeof mailboxQuery>,
  ): Promise<Page<LetterView>> {
    if (!this.env.TANDEM_DEMO || this.env.NODE_ENV === 'production') throw refuse.notFound();
    const cursor = readCursor(query.cursor);
    const { rows } = await this.pool.query<Row>(LIST, [
      STATUSES[query.status ?? 'all'],
      query.q ? `%${escapeLike(query.q)}%` : null,
      cursor?.at ?? null,
      cursor?.id ?? null,
      query.limit + 1,
    ]);
    const page = pageAfter(rows, query.limit, (row) => ({ at: row.sort_at, id: row.id }));
    const readers = await readReaders(
      this.pool,
      page.items.map((row) => row.person_id),
    );
    const items: LetterView[] = [];
    for (const row of page.items) items.push(await this.view(row, readers));
    return { items, nextCursor: page.nextCursor };
  }

  /** What went out is shown as it went; what still waits, as it would go now. */
  private async view(row: Row, readers: Awaited<ReturnType<typeof readReaders>>): Promise<LetterView> {
    const now =
      row.content === null
        ? await this.composing.compose({ id: row.id, kind: row.kind }, readers.get(row.person_id)!, {
            withRead: row.status !== 'waiting',
          })
        : null;
    const content = row.content ?? now;
    return {
      id: row.id,
      to: row.content?.to ?? now?.to.address ?? row.email ?? '',
      toName: row.to_name,
      subject: content?.subject ?? '',
      text: content?.text ?? '',
      html: content?.html ?? '',
      at: row.at.toISOString(),
      status: row.status,
      reason: row.reason,
      sendAfter: row.send_after.toISOString(),
      notices: row.content?.notices ?? row.notices,
    };
  }
}

interface Row {
  id: string;
  kind: LetterKind;
  person_id: string;
  status: LetterView['status'];
  reason: string | null;
  send_after: Date;
  at: Date;
  sort_at: string;
  content: { to: string; subject: string; text: string; html: string; notices: number } | null;
  to_name: string;
  email: string | null;
  notices: number;
}
