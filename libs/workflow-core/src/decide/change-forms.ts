import { quote } from '@tandem/domain';
import type { AnyMachineSnapshot } from 'xstate';
import type { Decision } from '../language/decision.js';
import { conclude } from './conclude.js';
import type { Draft } from './draft.js';

/** What the command `@forms` says of itself: which form the case works with in another version from now on. */
export interface FormsChanged {
  readonly form: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** Another version of a form takes the place of the one that the case has pinned. The case itself stays where it stands. */
export const changeForms = (draft: Draft, snapshot: AnyMachineSnapshot): Decision => {
  const { title, from, to } = draft.command.data as unknown as FormsChanged;
  return conclude(draft, snapshot, '@forms', {
    ru: `Форма ${quote(title, 'ru')} обновлена: версия ${to} вместо ${from}`,
    en: `The form ${quote(title, 'en')} was brought up to date: version ${to} instead of ${from}`,
  });
};
