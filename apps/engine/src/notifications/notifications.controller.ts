import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  notificationView,
  pageOf,
  pageQuery,
  readNotificationsSchema,
  type NotificationView,
  type Page,
} from '@tandem/contracts';
import { say, type Language, type Text } from '@tandem/domain';
import { ReadContext } from '../database/read-context.js';
import { Asking, type Viewer } from '../identity/viewer.js';
import { InLanguage } from '../problems/language.js';
import { pageAfter, readCursor } from '../problems/paging.js';

const listQuery = z.object({ ...pageQuery, unread: z.enum(['true', 'false']).optional() });

interface Row {
  id: string;
  text: Text;
  at: Date;
  sort_at: string;
  read_at: Date | null;
  case_id: string | null;
  survey_id: string | null;
  paper_id: string | null;
  about: string | null;
}

@ApiTags('notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(private readonly context: ReadContext) {}

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(notificationView) })
  async list(
    @Asking() viewer: Viewer,
    @Query({ schema: listQuery }) query: z.infer<typeof listQuery>,
    @InLanguage() language: Language,
  ): Promise<Page<NotificationView>> {
    const cursor = readCursor(query.cursor);
    // Notices of one transaction have one moment: the cursor keeps microseconds, which JavaScript's dates would drop.
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<Row>(
        `select n.id, n.text, n.at, n.at::text as sort_at, n.read_at, n.case_id, n.survey_id, n.paper_id,
           coalesce((select u.title from roadmap r join unit u on u.path = r.level_path where r.id = n.case_id),
             (select c.title from "case" c where c.id = n.case_id),
             (select s.title from survey s where s.id = n.survey_id)) as about
         from notification n
         where n.person_id = $1 and ($2::text is null or (n.read_at is null) = ($2 = 'true'))
           and ($3::timestamptz is null or (n.at, n.id) < ($3, $4::uuid))
         order by n.at desc, n.id desc limit $5`,
        [viewer.person.id, query.unread ?? null, cursor?.at ?? null, cursor?.id ?? null, query.limit + 1],
      ),
    );
    const page = pageAfter(rows, query.limit, (row) => ({ at: row.sort_at, id: row.id }));
    return {
      items: page.items.map((row) => ({
        id: row.id,
        text: say(row.text, language),
        at: row.at.toISOString(),
        readAt: row.read_at?.toISOString() ?? null,
        caseId: row.case_id,
        surveyId: row.survey_id,
        paperId: row.paper_id,
        about: row.about,
      })),
      nextCursor: page.nextCursor,
    };
  }

  /** Marks the named notices as read, or all that has been told so far. */
  @Post('read')
  @HttpCode(204)
  @ApiNoContentResponse()
  async read(
    @Asking() viewer: Viewer,
    @Body({ schema: readNotificationsSchema.optional() })
    input: z.infer<typeof readNotificationsSchema> | undefined,
  ): Promise<void> {
    await this.context.as(
      viewer,
      (reader) =>
        reader.rows(
          `update notification set read_at = now() where person_id = $1 and read_at is null and ($2::uuid[] is null or id = any($2))`,
          [viewer.person.id, input?.ids ?? null],
        ),
      { write: true },
    );
  }
}
