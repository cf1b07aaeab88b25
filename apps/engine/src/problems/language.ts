import type { FastifyRequest } from 'fastify';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Language } from '@tandem/domain';

/** Russian unless the reader prefers English. */
export const languageOf = (request: FastifyRequest): Language => {
  const header = String(request.headers['accept-language'] ?? '')
    .slice(0, 100)
    .toLowerCase();
  const first = header.split(',')[0] ?? '';
  return first.startsWith('en') ? 'en' : 'ru';
};

export const InLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
