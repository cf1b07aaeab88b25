import {
  formChangeView,
  formImpactView,
  formVersionTextView,
  formVersionView,
  pageOf,
  publishedView,
  ruleCountView,
  type FormImpactView,
  type FormVersionView,
  type PublishForm,
  type RuleCount,
} from '@tandem/contracts';
import { z } from 'zod';
import { request } from '../../../shared/http/request.js';

const at = (key: string, rest: string) => `/forms/${encodeURIComponent(key)}${rest}`;
const changes = z.object({ changes: z.array(formChangeView) });

export const readImpact = (key: string): Promise<FormImpactView> =>
  request(at(key, '/draft/impact'), { schema: formImpactView });

export const publishForm = (key: string, form: PublishForm): Promise<z.infer<typeof publishedView>> =>
  request(at(key, '/publish'), { method: 'POST', body: form, schema: publishedView });

export const readVersions = async (key: string): Promise<readonly FormVersionView[]> =>
  (await request(at(key, '/versions'), { schema: pageOf(formVersionView) })).items;

export const readVersionText = (key: string, version: number): Promise<z.infer<typeof formVersionTextView>> =>
  request(at(key, `/versions/${version}`), { schema: formVersionTextView });

export const readChanges = async (key: string, from: number, to: number | 'draft') =>
  (await request(at(key, '/changes'), { query: { from, to }, schema: changes })).changes;

export const rehearseRule = (
  key: string,
  rule: { readonly logic: unknown; readonly in?: string },
): Promise<RuleCount> => request(at(key, '/rehearse'), { method: 'POST', body: rule, schema: ruleCountView });
