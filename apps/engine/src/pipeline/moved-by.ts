import { applyDecorators, createParamDecorator, HttpCode, Post, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { caseMoved } from '@tandem/contracts';
import { viewerOf } from '../identity/viewer.js';
import { languageOf } from '../problems/language.js';
import { readIdempotencyKey } from './idempotency.js';
import type { Moving } from './move-case.js';

/** The reference of the API names the header wherever a route reads it. */
const namesKey: ParameterDecorator = (target, name) => {
  const method = Object.getOwnPropertyDescriptor(target, name!)!;
  ApiHeader({ name: 'Idempotency-Key', required: false })(target, name!, method);
};

const keyIn = (context: ExecutionContext): string | undefined =>
  readIdempotencyKey(context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key']);

/** The key by which a repeated request is known, if the request brings one. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext) => keyIn(context),
  [namesKey],
);

/** Who moves a case, in which language he is answered, and by which key a repeated request is known. */
export const MovedBy = createParamDecorator(
  (_: unknown, context: ExecutionContext): Moving => ({
    viewer: viewerOf(context),
    language: languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
    key: keyIn(context),
  }),
  [namesKey],
);

/** A route that moves a case and answers where it stands now. */
export const Moves = (path: string): MethodDecorator =>
  applyDecorators(Post(path), HttpCode(200), ApiOkResponse({ standardSchema: caseMoved }));
