import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mayAnywhere, type Permission } from '@tandem/domain';
import { AuditLog } from '../audit/audit-log.js';
import { ENVIRONMENT } from '../config/environment.token.js';
import type { Environment } from '../config/environment.js';
import { refuse } from '../problems/problem-error.js';
import { sessionToken } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { NEEDS, OPEN_TO_ALL, type SignedRequest } from './viewer.js';

/** Every route needs a session unless it says otherwise, and the permission that it names; a refusal is logged. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const targets = [context.getHandler(), context.getClass()];
    const open = this.reflector.getAllAndOverride<boolean | undefined>(OPEN_TO_ALL, targets);
    const token = sessionToken(request, this.env);
    const viewer = token ? await this.sessions.viewerOf(token) : null;
    if (viewer) request.viewer = viewer;
    if (open) return true;
    if (!viewer) throw refuse.signIn();
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(NEEDS, targets);
    if (permission && !mayAnywhere(viewer.held, permission)) {
      this.audit.refused(viewer, permission);
      throw refuse.notYours();
    }
    return true;
  }
}
