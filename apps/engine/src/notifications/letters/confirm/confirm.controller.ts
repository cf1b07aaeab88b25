import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { confirmAddressSchema, letterSettingsView, type LetterSettingsView } from '@tandem/contracts';
import { EnginePool } from '../../../database/pools.js';
import { Asking, OpenToAll, type Viewer } from '../../../identity/viewer.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { ReadLetterSettings } from '../settings/read-letter-settings.js';
import { ConfirmAddress } from './confirm-address.js';
import { askAgain } from './give-address.js';

@ApiTags('notifications')
@Controller('notifications/email')
export class ConfirmController {
  constructor(
    private readonly confirming: ConfirmAddress,
    private readonly reading: ReadLetterSettings,
    private readonly pool: EnginePool,
  ) {}

  /**
   * Open to all: the letter is read where its reader is, often on a phone that is signed in nowhere. Only this call
   * confirms; the page that the link opens does nothing by itself, so programs that look into letters confirm nothing.
   */
  @Post('confirm')
  @OpenToAll()
  @HttpCode(204)
  @ApiNoContentResponse()
  confirm(
    @Body({ schema: confirmAddressSchema }) { token }: z.infer<typeof confirmAddressSchema>,
  ): Promise<void> {
    return this.confirming.confirm(token);
  }

  /** Another letter to one's own address that waits. */
  @Post('again')
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: letterSettingsView })
  async again(@Asking() viewer: Viewer): Promise<LetterSettingsView> {
    await inTransaction(this.pool, (client) => askAgain(client, viewer.person.id));
    return this.reading.of(viewer.person.id);
  }
}
