import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { say, type Text } from '@tandem/domain';
import type { Problem } from '@tandem/contracts';
import { isDatabaseAway } from '../database/is-database-away.js';
import { languageOf } from './language.js';
import { Refusal } from './problem-error.js';

const TITLES: Record<number, Text> = {
  400: { ru: 'Запрос составлен неверно', en: 'The request is malformed' },
  401: { ru: 'Нужно войти', en: 'Sign in first' },
  403: { ru: 'Нет права', en: 'Not allowed' },
  404: { ru: 'Не найдено', en: 'Not found' },
  405: { ru: 'Так сюда обратиться нельзя', en: 'This method is not possible here' },
  409: { ru: 'Данные изменились', en: 'The data has changed' },
  413: { ru: 'Слишком много данных', en: 'Too much data' },
  415: { ru: 'Такой вид данных не принимается', en: 'This kind of data is not accepted' },
  422: { ru: 'Это действие невозможно', en: 'This is not possible' },
  429: { ru: 'Слишком часто', en: 'Too often' },
  503: { ru: 'Хранилище временно недоступно', en: 'The store is unavailable for a while' },
  500: { ru: 'Ошибка на нашей стороне', en: 'An error on our side' },
};

/** The one place where refusals and errors become answers. Each error is logged once; nothing of the request is reflected. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: PinoLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error, languageOf(request));
    if (problem.status >= 500)
      this.logger.error({ err: error, url: request.routeOptions?.url }, 'request failed');
    if (reply.sent) return;
    void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(problem);
  }
}

const problemOf = (error: unknown, language: 'ru' | 'en'): Problem => {
  if (error instanceof Refusal) {
    return {
      ...base(error.status, error.code, language),
      detail: say(error.words, language),
      ...mutable(error.extra),
    };
  }
  const status = statusOf(error);
  return base(status, CODES[status] ?? 'internal', language);
};

const CODES: Record<number, string> = {
  400: 'malformed',
  404: 'not-found',
  405: 'method',
  413: 'too-large',
  415: 'media-type',
  429: 'too-often',
  503: 'unavailable',
};

const base = (status: number, code: string, language: 'ru' | 'en') => ({
  type: `urn:tandem:problem:${code}`,
  title: say(TITLES[status] ?? TITLES[500]!, language),
  status,
  code,
});

const mutable = (extra: Refusal['extra']): Partial<Problem> => ({
  ...(extra.errors ? { errors: extra.errors.map((one) => ({ ...one })) } : {}),
  ...(extra.revision === undefined ? {} : { revision: extra.revision }),
  ...(extra.draft === undefined ? {} : { draft: extra.draft }),
  ...(extra.issues ? { issues: [...extra.issues] } : {}),
});

/** Fastify and Nest give 4xx of their own (malformed JSON, too large a body); a lost database is 503; the rest is a bug. */
const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { statusCode?: number };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return statusCode;
  return isDatabaseAway(error) ? 503 : 500;
};
