import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Refusal, refuse } from './problem-error.js';

/** Checks what comes in against its zod schema; the answer names each place by JSON Pointer and says what was expected. */
export const inputPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues): Refusal =>
      refuse.badInput(
        issues.slice(0, 50).map((issue) => ({
          path: pointerOf(issue.path),
          message: inRussian(issue as unknown as ZodIssueLike),
          code: String((issue as unknown as ZodIssueLike).code ?? 'invalid'),
        })),
      ),
  });

interface ZodIssueLike {
  readonly code?: string;
  readonly message: string;
  readonly expected?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly origin?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
}

const pointerOf = (path: readonly unknown[] | undefined): string =>
  (path ?? [])
    .map((part) => String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part))
    .map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 80)}`)
    .join('');

const inRussian = (issue: ZodIssueLike): string => {
  switch (issue.code) {
    case 'invalid_type':
      return `Ожидается ${EXPECTED[issue.expected ?? ''] ?? 'другое значение'}.`;
    case 'too_small':
      return issue.origin === 'string'
        ? `Слишком коротко: нужно хотя бы ${issue.minimum} зн.`
        : `Слишком мало: не меньше ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Слишком длинно: можно до ${issue.maximum} зн.`
        : `Слишком много: не больше ${issue.maximum}.`;
    case 'unrecognized_keys':
      return 'Здесь есть лишние поля: уберите их.';
    case 'invalid_value':
      return 'Такого значения нет в списке.';
    case 'invalid_format':
      return 'Значение записано не в том виде (например, дата — 2026-09-01, идентификатор — UUID).';
    default:
      return 'Значение не подходит.';
  }
};

const EXPECTED: Record<string, string> = {
  string: 'строка',
  number: 'число',
  int: 'целое число',
  boolean: 'да или нет',
  object: 'объект',
  record: 'объект',
  array: 'список',
  date: 'дата',
};
