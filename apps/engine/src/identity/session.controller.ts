import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayAnywhere, PERMISSIONS } from '@tandem/domain';
import {
  sessionView,
  signInSchema,
  type SessionView,
  type SignIn as SignInInput,
  type WebSessionView,
} from '@tandem/contracts';
import { ENVIRONMENT } from '../config/environment.token.js';
import type { Environment } from '../config/environment.js';
import { refuse } from '../problems/problem-error.js';
import { ListDemoAccounts, type DemoAccounts } from './list-demo-accounts.js';
import { clearSessionCookie, sessionToken, setSessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in/sign-in.js';
import { Asking, OpenToAll, type Viewer } from './viewer.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signing: SignIn,
    private readonly sessions: Sessions,
    private readonly demoAccounts: ListDemoAccounts,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  @Post()
  @OpenToAll()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: sessionView })
  async open(
    @Body({ schema: signInSchema }) input: SignInInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const agent = String(request.headers['user-agent'] ?? '');
    const { token, expiresAt } = await this.signing.signIn(input.login, input.password, request.ip, agent);
    const old = sessionToken(request, this.env);
    const before = old ? await this.sessions.viewerOf(old) : null;
    if (before) await this.sessions.close(before.sessionId);
    setSessionCookie(reply, this.env, token, expiresAt);
    return this.view((await this.sessions.viewerOf(token))!);
  }

  @Get()
  @ApiOkResponse({ standardSchema: sessionView })
  whoAmI(@Asking() viewer: Viewer): SessionView {
    return this.view(viewer);
  }

  @Delete()
  @HttpCode(204)
  async close(@Asking() viewer: Viewer, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(viewer.sessionId);
    clearSessionCookie(reply, this.env);
  }

  /** The accounts of the demonstration region; where there is none, there is no such address. */
  @Get('demo')
  @OpenToAll()
  async demo(): Promise<DemoAccounts> {
    if (!this.env.TANDEM_DEMO) throw refuse.notFound();
    return this.demoAccounts.list();
  }

  @Get('all')
  async list(@Asking() viewer: Viewer): Promise<{ items: WebSessionView[] }> {
    const { rows } = await this.sessions.list(viewer.person.id);
    return {
      items: rows.map((row) => ({
        id: row.id,
        current: row.id === viewer.sessionId,
        agent: row.agent,
        createdAt: row.created_at.toISOString(),
        lastSeenAt: row.last_seen_at.toISOString(),
      })),
    };
  }

  @Delete('all')
  @HttpCode(204)
  async closeAll(@Asking() viewer: Viewer, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.closeAll(viewer.person.id);
    clearSessionCookie(reply, this.env);
  }

  private view(viewer: Viewer): SessionView {
    return {
      person: { id: viewer.person.id, name: viewer.person.name },
      language: viewer.language,
      memberships: viewer.held.map((held) => ({
        id: held.membershipId,
        role: held.role,
        unit: { id: held.unitId, title: held.unitTitle, kind: held.unitKind },
        ...(held.actingFor ? { actingFor: { id: held.actingFor, name: held.actingForName ?? '' } } : {}),
      })),
      permissions: PERMISSIONS.filter((permission) => mayAnywhere(viewer.held, permission)),
      demo: this.env.TANDEM_DEMO,
    };
  }
}
