import { draftView, type DraftView } from '@tandem/contracts';
import type { DraftPort, StoredDraft } from '@tandem/forms-renderer';
import type { JsonObject } from '@tandem/domain';
import { isProblem } from '../../../shared/http/problem.js';
import { API, request } from '../../../shared/http/request.js';

const pathOf = (id: string) => `/drafts/${encodeURIComponent(id)}`;
const stored = (view: DraftView): StoredDraft => ({
  data: view.data as JsonObject,
  revision: view.revision,
  at: view.updatedAt ?? undefined,
});

/** A draft on the server, under the id of its task or of what it opens. */
export function draftPort(id: string): DraftPort {
  const load = () => request(pathOf(id), { schema: draftView });
  return {
    load: async () => {
      const view = await load();
      return view.revision === 0 ? null : stored(view);
    },
    save: async (data, revision, { leaving }) => {
      const body = { data, ...(revision === null ? {} : { revision }) };
      if (leaving) return saveAndLeave(id, body, revision);
      try {
        const view = await request(pathOf(id), { method: 'PUT', body, schema: draftView });
        return { kind: 'saved', revision: view.revision, at: view.updatedAt ?? undefined };
      } catch (error) {
        if (isProblem(error, 409)) return { kind: 'conflict', theirs: stored(await load()) };
        throw error;
      }
    },
  };
}

/** The page is closing: the browser finishes the request without us. */
async function saveAndLeave(id: string, body: unknown, revision: number | null) {
  const response = await fetch(`${API}${pathOf(id)}`, {
    method: 'PUT',
    keepalive: true,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`draft ${response.status}`);
  const view = draftView.parse(await response.json());
  return {
    kind: 'saved' as const,
    revision: view.revision ?? (revision ?? 0) + 1,
    at: view.updatedAt ?? undefined,
  };
}

/** What was sent needs no draft; should this fail, the next opening only finds the old text. */
export const dropDraft = (id: string): void => {
  void request(pathOf(id), { method: 'DELETE' }).catch(() => undefined);
};
