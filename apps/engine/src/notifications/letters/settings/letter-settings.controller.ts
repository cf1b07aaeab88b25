import { Body, Controller, Get, HttpCode, Inject, Patch, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  letterSettingsView,
  saveLetterSettingsSchema,
  type LetterSettingsView,
  type SaveLetterSettings as Changes,
} from '@tandem/contracts';
import { newId } from '@tandem/store';
import type { Environment } from '../../../config/environment.js';
import { ENVIRONMENT } from '../../../config/environment.token.js';
import { EnginePool } from '../../../database/pools.js';
import { Asking, type Viewer } from '../../../identity/viewer.js';
import { Refusal, refuse } from '../../../problems/problem-error.js';
import { postsOf } from '../posts.js';
import { ReadLetterSettings } from './read-letter-settings.js';
import { SaveLetterSettings } from './save-letter-settings.js';

/** Enough to mend an address, too few to trouble a mail server. */
const TRIALS_AN_HOUR = 5;

/** How the person who asks gets his letters. Nobody else reads or changes this. */
@ApiTags('notifications')
@Controller('notifications')
export class LetterSettingsController {
  constructor(
    private readonly reading: ReadLetterSettings,
    private readonly saving: SaveLetterSettings,
    private readonly pool: EnginePool,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  @Get('settings')
  @ApiOkResponse({ standardSchema: letterSettingsView })
  read(@Asking() viewer: Viewer): Promise<LetterSettingsView> {
    return this.reading.of(viewer.person.id);
  }

  @Patch('settings')
  @ApiOkResponse({ standardSchema: letterSettingsView })
  async save(
    @Asking() viewer: Viewer,
    @Body({ schema: saveLetterSettingsSchema }) changes: Changes,
  ): Promise<LetterSettingsView> {
    await this.saving.save(viewer.person.id, changes);
    return this.reading.of(viewer.person.id);
  }

  /** A letter that says no more than that letters arrive; it waits for no hour, he has just asked for it. */
  @Post('trial')
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: letterSettingsView })
  async trial(@Asking() viewer: Viewer): Promise<LetterSettingsView> {
    const person = viewer.person.id;
    const settings = await this.reading.of(person);
    if (postsOf(this.env) === 'nowhere') throw noServer();
    if (!settings.email)
      throw refuse.badInput([
        settings.pending
          ? { path: '/email', message: 'Сначала подтвердите адрес.', code: 'unconfirmed' }
          : { path: '/email', message: 'Сначала укажите адрес.', code: 'missing' },
      ]);
    const id = newId();
    const { rowCount } = await this.pool.query(
      `insert into letter (id, key, person_id, kind, status, send_after)
       select $1::uuid, $4, $2::uuid, 'trial', 'waiting', now()
       where (select count(*) from letter where person_id = $2 and kind = 'trial' and created_at > now() - interval '1 hour') < $3`,
      [id, person, TRIALS_AN_HOUR, `trial:${id}`],
    );
    if (rowCount === 0) throw tooMany();
    return this.reading.of(person);
  }
}

const noServer = (): Refusal =>
  refuse.notPossible('no-mail-server', {
    ru: 'Почтовый сервер не настроен: письма из этой установки не уходят.',
    en: 'No mail server is set up: no letters leave this installation.',
  });

const tooMany = (): Refusal =>
  new Refusal(429, 'too-many-trials', {
    ru: 'Пробных писем за час уже пять. Проверьте папку «Спам» и попробуйте позже.',
    en: 'Five trial letters were sent within the hour. Look into your spam folder and try later.',
  });
