import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { personEmailView, savePersonEmailSchema, uuid, type PersonEmailView } from '@tandem/contracts';
import type { Role } from '@tandem/domain';
import { AuditLog } from '../../../audit/audit-log.js';
import { EnginePool } from '../../../database/pools.js';
import { Asking, Needs, type Viewer } from '../../../identity/viewer.js';
import { inTransaction } from '../../../organisation/in-transaction.js';
import { managesAt, rolesToGive } from '../../../organisation/roles-to-give.js';
import { refuse } from '../../../problems/problem-error.js';
import { askAgain } from '../confirm/give-address.js';
import { readPending } from '../confirm/read-pending.js';
import { SaveLetterSettings } from './save-letter-settings.js';

interface Held {
  role: Role;
  path: string;
  kind: string;
}

/** The address of a colleague, for those who manage people. */
@ApiTags('organisation')
@Controller('people/:id/email')
@Needs('people.manage')
export class PersonEmailController {
  constructor(
    private readonly pool: EnginePool,
    private readonly saving: SaveLetterSettings,
    private readonly audit: AuditLog,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: personEmailView })
  async read(@Asking() viewer: Viewer, @Param('id', { schema: uuid }) id: string): Promise<PersonEmailView> {
    const held = await this.heldBy(id);
    if (!held.some((one) => managesAt(viewer.held, one.path))) throw refuse.notFound();
    return this.view(id);
  }

  /** Letters tell what the reader may see: whoever may not give a role may not lead its letters elsewhere. */
  @Put()
  @ApiOkResponse({ standardSchema: personEmailView })
  async save(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: savePersonEmailSchema }) { email }: z.infer<typeof savePersonEmailSchema>,
  ): Promise<PersonEmailView> {
    await this.refuseUnlessGives(viewer, id);
    await this.saving.save(id, { email });
    await this.audit.allowed(viewer, 'person.email', id);
    return this.view(id);
  }

  /** Another letter that asks whether the address is right: not everybody who has an address can sign in to ask himself. */
  @Post('again')
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: personEmailView })
  async again(@Asking() viewer: Viewer, @Param('id', { schema: uuid }) id: string): Promise<PersonEmailView> {
    await this.refuseUnlessGives(viewer, id);
    await inTransaction(this.pool, (client) => askAgain(client, id));
    await this.audit.allowed(viewer, 'person.email', id, { again: true });
    return this.view(id);
  }

  private async refuseUnlessGives(viewer: Viewer, id: string): Promise<void> {
    const held = await this.heldBy(id);
    if (!held.some((one) => managesAt(viewer.held, one.path))) throw refuse.notFound();
    if (held.every((one) => rolesToGive(viewer.held, one).has(one.role))) return;
    this.audit.refused(viewer, 'person.email', id);
    throw refuse.notYours({
      ru: 'Адрес этого человека меняет он сам или тот, кто назначает его роль.',
      en: 'This address is changed by the person, or by whoever gives this person’s role.',
    });
  }

  private async heldBy(id: string): Promise<Held[]> {
    const { rows } = await this.pool.query<Held>(
      `select m.role, u.path::text as path, u.kind from working_membership m join unit u on u.id = m.unit_id where m.person_id = $1`,
      [id],
    );
    return rows;
  }

  private async view(id: string): Promise<PersonEmailView> {
    const { rows } = await this.pool.query<{ email: string | null; email_refused_at: Date | null }>(
      'select email, email_refused_at from person where id = $1',
      [id],
    );
    return {
      email: rows[0]!.email,
      refusedAt: rows[0]!.email_refused_at?.toISOString() ?? null,
      pending: await readPending(this.pool, id),
    };
  }
}
