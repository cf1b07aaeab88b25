import { compareForms } from '@tandem/forms-core';
import { holds, follow } from '@tandem/rules';
import type { Json } from '@tandem/domain';
import type { StudioPort } from '../state/index.js';
import { memoryLibrary } from './memory-library.js';
import { checkText, impactOf, opened, publishDraft } from './memory-publishing.js';
import type { MemoryServer } from './memory-server.js';

/** The studio's port onto a server in memory: everything it answers is reckoned from what the server keeps. */
export const memoryPort = (server: MemoryServer): StudioPort => {
  const online = <Answer>(answer: () => Answer) => {
    server.reached();
    return answer();
  };
  const textOf = (version: number) => {
    const found = server.versions.find((one) => one.version === version);
    if (!found) throw new Error('no such version');
    return found;
  };
  return {
    load: async () => online(() => server.design()),
    saveSteps: async (steps) => online(() => server.save(steps)),
    hold: async ({ takeOver }) => online(() => server.hold(takeOver)),
    release: async () => online(() => server.release()),
    dropDraft: async () => online(() => server.drop()),
    recheck: async (text, stale) => {
      await Promise.resolve();
      return stale() ? undefined : checkText(text);
    },
    impact: async () => online(() => impactOf(server)),
    publish: async (wish) => online(() => publishDraft(server, wish)),
    versions: async () =>
      online(() =>
        server.versions.map(({ text: _, ...one }) => ({
          ...one,
          openCases: server.cases.filter(({ version }) => version === one.version).length,
        })),
      ),
    versionText: async (version) => online(() => textOf(version)),
    changes: async (from, to) =>
      online(() =>
        compareForms(opened(textOf(from).text), opened(to === 'draft' ? server.text : textOf(to).text)),
      ),
    library: memoryLibrary(server),
    rehearse: async ({ logic, in: scope }) =>
      online(() => {
        const answers = server.cases.flatMap((one) => (one.answers ? [one.answers] : []));
        if (answers.length < 5) return { of: null, holds: null };
        const isTrue = (data: Json, row?: Json) =>
          holds(logic, (name) =>
            name.startsWith('$row/') ? follow(row ?? null, name.slice(5)) : follow(data, name.slice(1)),
          );
        const count = answers.filter((data) => {
          if (scope === undefined) return isTrue(data);
          const rows = follow(data, scope.slice(1));
          return Array.isArray(rows) && (rows as Json[]).some((row) => isTrue(data, row));
        }).length;
        return { of: answers.length, holds: count };
      }),
    pickers: {},
    caseHref: (id) => `/cases/${id}`,
    formsHref: '/forms',
    exportAs: async (kind) => online(() => ({ name: `meeting.${kind}`, blob: new Blob([server.text]) })),
    importFile: async () => ({ refused: { ru: 'Этот файл не форма.', en: 'This file is no form.' } }),
  };
};
