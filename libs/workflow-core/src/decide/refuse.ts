import type { Text } from '@tandem/domain';
import type { Refused } from '../language/decision.js';

export const refuse = (code: RefusalCode, reason: Text): Refused => ({ accepted: false, code, reason });

export type RefusalCode = Refused['code'];

/** Leaves the middle of a step: actions and delays cannot answer XState with a refusal. Never leaves `decide`. */
export class RefusedMidway extends Error {
  constructor(readonly refused: Refused) {
    super(refused.reason.ru);
  }
}

export const refuseMissing = (name: string): Refused =>
  refuse('missing-fact', {
    ru: `Не хватает сведений: ${name}`,
    en: `A fact is missing: ${name}`,
  });
