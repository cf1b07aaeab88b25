import type { ReportIssueView } from '@tandem/contracts';

/** Where an issue is, as the page marks it. */
export function placeOf({ at }: Pick<ReportIssueView, 'at'>): string | undefined {
  if (at['row'] !== undefined)
    return at['event'] === undefined
      ? `row/${at['row']}/${at['field'] ?? 'count'}`
      : `row/${at['row']}/event/${at['event']}/${at['field'] ?? 'title'}`;
  if (at['context'] !== undefined) return `context/${at['context']}`;
  if (at['answer'] !== undefined) return `answer/${at['answer']}`;
  return at['text'] === undefined ? undefined : `text/${at['text']}`;
}

export const rowOfPlace = (place: string): string | undefined =>
  place.startsWith('row/') ? place.split('/')[1] : undefined;

/** After the frames in which the place may only just appear: brings it into sight and puts the focus there. */
export function focusPlace(place: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const found = find(place);
      found?.scrollIntoView({ block: 'center' });
      found?.focus({ preventScroll: true });
    }),
  );
}

const find = (place: string): HTMLElement | null => {
  const at = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
  if (at) return at;
  if (place.startsWith('answer/')) return document.querySelector<HTMLElement>('[data-place="answers"]');
  const row = rowOfPlace(place);
  return row === undefined
    ? null
    : document.querySelector<HTMLElement>(`[data-measure="${CSS.escape(row)}"] [data-row-head]`);
};
