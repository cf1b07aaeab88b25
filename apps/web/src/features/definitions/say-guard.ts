import type { Json, Language } from '@tandem/domain';
import { describeLogic } from '@tandem/rules';
import type { TFunction } from 'i18next';
import { textOf } from '../../shared/format/text.js';

export interface GuardWords {
  readonly t: TFunction;
  readonly language: Language;
  /** Title of a state by its path. */
  readonly titleOf: (path: string) => string;
}

interface Guard {
  readonly type?: string;
  readonly params?: {
    readonly logic?: Json;
    readonly reason?: unknown;
    readonly guards?: readonly unknown[];
    readonly guard?: unknown;
    readonly state?: string;
  };
}

/** A guard as a condition, with what a person reads where it refuses: «…, если мест хватает («Наставник занят»)». */
export function sayGuard(guard: unknown, words: GuardWords): string {
  const { t, language, titleOf } = words;
  const { type = '', params = {} } = (guard ?? {}) as Guard;
  const reason = textOf(params.reason, language);
  const refusal = reason ? ` ${t('definitions.guard.refusal', { reason })}` : '';
  switch (type) {
    case 'rule': {
      const title = (name: string) => t(`definitions.facts.${name}`, { defaultValue: name });
      return describeLogic(params.logic ?? null, language, title) + refusal;
    }
    case 'and':
    case 'or':
      return (params.guards ?? []).map((one) => sayGuard(one, words)).join(t(`definitions.guard.${type}`));
    case 'not':
      return t('definitions.guard.not', { guard: sayGuard(params.guard, words) }) + refusal;
    case 'inState':
      return t('definitions.guard.inState', { state: titleOf(params.state ?? '') });
    default:
      return t(`definitions.guard.${type}`, { defaultValue: type }) + refusal;
  }
}
