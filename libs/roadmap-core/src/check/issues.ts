import type { Text } from '@tandem/domain';
import { quoted } from '../words/quote.js';
import type { PlanIssue, PlanPlace } from './plan-issue.js';

export interface Found {
  readonly code: string;
  readonly at: PlanPlace;
  readonly text: Required<Text>;
  readonly mend?: Required<Text>;
  readonly source: string;
}

/** It is as well to know; the plan may be approved as it is. */
export const warning = (found: Found): PlanIssue => ({ ...found, severity: 'warning' });

/** With this a plan cannot be approved. */
export const error = (found: Found): PlanIssue => ({ ...found, severity: 'error' });

/** «„Размещение информации…“» in both languages, or the number where a row has no title. */
export const nameOf = ({
  title,
  label,
}: {
  readonly title: string;
  readonly label: string;
}): Required<Text> => {
  const name = title.trim() === '' ? label.trim() : title;
  return name === ''
    ? { ru: 'без названия', en: 'without a title' }
    : { ru: quoted(name, 'ru'), en: quoted(name, 'en') };
};
