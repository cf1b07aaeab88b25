import { importView, roadmapView, type NewRoadmap } from '@tandem/contracts';
import { request } from '../../../shared/http/request.js';

/** Begins a plan and answers it. */
export const beginRoadmap = (body: NewRoadmap, idempotencyKey: string) =>
  request('/roadmaps', { method: 'POST', body, idempotencyKey, schema: roadmapView });

export type RoadmapSource =
  { readonly kind: 'file'; readonly file: File } | { readonly kind: 'text'; readonly text: string };

/** Hands a document over for reading; how far that is, the import tells. */
export const sendForReading = (unit: string, source: RoadmapSource) => {
  const body = source.kind === 'text' ? { unit, text: source.text } : new FormData();
  if (body instanceof FormData && source.kind === 'file') {
    body.append('unit', unit);
    body.append('file', source.file);
  }
  return request('/roadmaps/import', { method: 'POST', body, schema: importView });
};
