import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { notificationView, pageOf, pageQuery, type NotificationView, type Page } from '@tandem/contracts';
import { say, type Language, type Text } from '@tandem/domain';
import { ReadContext } from '../database/read-context.js';
import { Asking, type Viewer } from '../identity/viewer.js';
import { InLanguage } from '../problems/language.js';
import { pageAfter, readCursor } from '../problems/paging.js';

const query = z.object(pageQuery);

@ApiTags('notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(private readonly context: ReadContext) {}

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(notificationView) })
  async list(
    @Asking() viewer: Viewer,
    @Query({ schema: query }) input: z.infer<typeof query>,
    @InLanguage() language: Language,
  ): Promise<Page<NotificationView>> {
    const cursor = readCursor(input.cursor);
    const rows = await this.context.as(viewer, (reader) =>
      reader.rows<{ id: string; text: Text; at: Date; read_at: Date | null; case_id: string | null }>(
        `select id, text, at, read_at, case_id from notification
         where person_id = $1 and ($2::timestamptz is null or (at, id) < ($2, $3::uuid)) order by at desc, id desc limit $4`,
        [viewer.person.id, cursor?.at ?? null, cursor?.id ?? null, input.limit + 1],
      ),
    );
    const items = rows.map((row) => ({
      id: row.id,
      text: say(row.text, language),
      at: row.at.toISOString(),
      readAt: row.read_at?.toISOString() ?? null,
      caseId: row.case_id,
    }));
    return pageAfter(items, input.limit, (item) => ({ at: item.at, id: item.id }));
  }

  /** Everything that has been told so far is read. */
  @Post('read')
  @HttpCode(204)
  async read(@Asking() viewer: Viewer): Promise<void> {
    await this.context.as(
      viewer,
      (reader) =>
        reader.rows('update notification set read_at = now() where person_id = $1 and read_at is null', [
          viewer.person.id,
        ]),
      { write: true },
    );
  }
}
