import { importedFormView, type ImportedForm, type PastedForm } from '@tandem/contracts';
import { API, queryText, request } from '../../../shared/http/request.js';
import { currentLanguage } from '../../../shared/i18n/language.js';
import { OfflineError, ProblemError } from '../../../shared/http/problem.js';
import { problemSchema } from '@tandem/contracts';

export interface ImportWish {
  readonly as?: 'rows' | 'fields';
  readonly table?: number;
}

/** Reads a form out of a file; nothing is stored. */
export function importFile(file: File, { as, table }: ImportWish = {}): Promise<ImportedForm> {
  const body = new FormData();
  if (as) body.append('as', as);
  if (table !== undefined) body.append('table', String(table));
  body.append('file', file);
  return request('/forms/import', { method: 'POST', body, schema: importedFormView });
}

export const importTable = (table: PastedForm): Promise<ImportedForm> =>
  request('/forms/import/table', { method: 'POST', body: table, schema: importedFormView });

export interface ExportWish {
  readonly as: 'bundle' | 'rjsf' | 'xlsform' | 'pdf';
  readonly draft?: boolean;
  readonly version?: number | undefined;
  /** Title of a sample with which the printed form is filled. */
  readonly sample?: string | undefined;
}

export const exportHref = (key: string, wish: ExportWish): string =>
  `${API}/forms/${encodeURIComponent(key)}/export${queryText({ ...wish })}`;

/** The file that the server makes of the form, under the name that it gives. */
export async function exportForm(key: string, wish: ExportWish): Promise<{ name: string; blob: Blob }> {
  const response = await call(`/forms/${encodeURIComponent(key)}/export${queryText({ ...wish })}`);
  return {
    name: nameIn(response.headers.get('content-disposition')) ?? `${key}.json`,
    blob: await response.blob(),
  };
}

const nameIn = (disposition: string | null): string | undefined => {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
};

async function call(path: string): Promise<Response> {
  const response = await fetch(`${API}${path}`, {
    credentials: 'same-origin',
    headers: { 'accept-language': currentLanguage() },
  }).catch(() => {
    throw new OfflineError();
  });
  if (response.ok) return response;
  const problem = problemSchema.safeParse(await response.json().catch(() => undefined));
  throw new ProblemError(
    problem.success
      ? problem.data
      : {
          type: 'about:blank',
          title: response.statusText,
          status: response.status,
          code: `http-${response.status}`,
        },
  );
}
