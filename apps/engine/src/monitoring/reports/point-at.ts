import type { ReportPlace } from '@tandem/monitoring-core';

/** JSON Pointer to a place of a report, as problem+json names it: rows and events by their ids. */
export const pointerTo = (at: ReportPlace): string => {
  if ('event' in at) return `/rows/${escaped(at.row)}/events/${escaped(at.event)}/${at.field}`;
  if ('row' in at) return `/rows/${escaped(at.row)}/${at.field}`;
  if ('context' in at) return `/context/${at.context}`;
  if ('text' in at) return `/texts/${at.text}`;
  return 'answer' in at ? `/answers${at.answer}` : `/period/${at.period}`;
};

const escaped = (id: string): string => id.replaceAll('~', '~0').replaceAll('/', '~1');
