import { API, queryText } from '../../../shared/http/request.js';
import type { PlanVersion } from './get-roadmap.js';

export const DOCUMENT_FORMATS = ['docx', 'xlsx', 'pdf'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** Where the plan is taken away from as a file. */
export const documentHref = (
  id: string,
  wish: { readonly format: DocumentFormat; readonly version: PlanVersion; readonly language: 'ru' | 'en' },
): string => `${API}/roadmaps/${id}/document${queryText({ ...wish })}`;
