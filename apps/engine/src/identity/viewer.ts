import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { reachOf, type HeldRole, type Permission, type Reach } from '@tandem/domain';

/** Who asks: the signed-in person with what he holds today. */
export interface Viewer {
  readonly sessionId: string;
  readonly person: { readonly id: string; readonly name: string; readonly short: string };
  readonly language: 'ru' | 'en';
  readonly held: readonly (HeldRole & {
    readonly membershipId: string;
    readonly unitTitle: string;
    readonly actingForName?: string;
  })[];
  readonly reach: Reach;
}

/** Where a person mostly is: the deepest place that his roles reach over, whose versions of definitions he is shown. */
export const placeOf = ({ held }: Pick<Viewer, 'held'>): string | undefined =>
  held.map((one) => reachOf(one)).sort((a, b) => b.split('.').length - a.split('.').length)[0];

export interface SignedRequest extends FastifyRequest {
  viewer?: Viewer;
}

/** The viewer of this request, put there by the session guard. */
export const viewerOf = (context: ExecutionContext): Viewer => {
  const { viewer } = context.switchToHttp().getRequest<SignedRequest>();
  if (!viewer) throw new Error('a route without a session asked for its viewer');
  return viewer;
};

export const Asking = createParamDecorator((_: unknown, context: ExecutionContext) => viewerOf(context));

export const OPEN_TO_ALL = 'open-to-all';
/** This route needs no session. */
export const OpenToAll = () => SetMetadata(OPEN_TO_ALL, true);

export const NEEDS = 'needs-permission';
/** This route needs the permission somewhere; where exactly, the feature checks. */
export const Needs = (permission: Permission) => SetMetadata(NEEDS, permission);
