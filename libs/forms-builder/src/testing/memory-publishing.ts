import type { FormImpactView, PublishForm } from '@tandem/contracts';
import {
  carryAnswers,
  checkForm,
  checkSamples,
  compareForms,
  lossesOf,
  openDocument,
  type FormChange,
  type FormDocumentValue,
} from '@tandem/forms-core';
import type { PublishOutcome, StudioCheck } from '../state/index.js';
import { hashText } from '../state/hash-text.js';
import type { MemoryCase, MemoryServer } from './memory-server.js';

export const TODAY = '2026-11-19';

export const opened = (text: string): FormDocumentValue => {
  const result = openDocument(text);
  if (!result.ok) throw new Error(result.refusal.message.ru);
  return result.document.value;
};

export const checkText = (text: string): StudioCheck => {
  const form = opened(text);
  return { text, issues: checkForm(form), samples: checkSamples(form, TODAY) };
};

const changesOf = (server: MemoryServer): FormChange[] => {
  const latest = server.versions[0];
  return latest ? compareForms(opened(latest.text), opened(server.text)) : [];
};

const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Whom the publication of the draft would touch, reckoned from the cases that are there. */
export const impactOf = (server: MemoryServer): FormImpactView => {
  const form = opened(server.text);
  const changes = changesOf(server);
  const { issues, samples } = checkText(server.text);
  const stages = [...new Set(server.cases.map((one) => one.stage))].sort((a, b) => a - b);
  const versions = [...new Set(server.cases.map((one) => one.version))].sort((a, b) => a - b);
  const link = ({ id, title, stage }: MemoryCase) => ({ id, title, stage });
  return {
    changes: changes.map(({ class: kind, code, at, text }) => ({ class: kind, code, at, text })),
    issues: [...issues],
    samples: samples.map((one) => ({ ...one, errors: [...one.errors] })),
    cases: {
      total: server.cases.length,
      byVersion: versions.map((version) => ({
        version,
        count: server.cases.filter((one) => one.version === version).length,
      })),
      byStage: stages.map((stage) => {
        const own = server.cases.filter((one) => one.stage === stage);
        return { stage, count: own.length, cases: own.map(link) };
      }),
    },
    drafts: draftsOf(server, form, changes),
    answers: changes.flatMap((change) => {
      const sent = server.cases.flatMap((one) => (one.answers ? [one.answers] : []));
      const count = sent.filter((answers) => lossesOf([change], answers).length > 0).length;
      return count > 0 ? [{ at: change.at, text: change.text, count }] : [];
    }),
    users: [],
  };
};

const draftsOf = (
  server: MemoryServer,
  form: FormDocumentValue,
  changes: readonly FormChange[],
): FormImpactView['drafts'] => {
  const begun = server.cases.flatMap((one) => (one.draft ? [{ one, draft: one.draft }] : []));
  return {
    total: begun.length,
    items: begun.map(({ one, draft }) => {
      const { data, lost } = carryAnswers(form, draft.data, changes);
      return {
        task: draft.task,
        case: { id: one.id, title: one.title, stage: one.stage },
        version: draft.version,
        loses: lost.map(({ at, title, value }) => ({ at, title, value: show(value) })),
        keeps: Object.keys(data).length,
      };
    }),
  };
};

/** Publishes the draft, or says why not. Cases stay on their version; of the drafts only those that were chosen move. */
export const publishDraft = (server: MemoryServer, wish: PublishForm): PublishOutcome => {
  const refuse = (code: string, message: string): PublishOutcome => ({ kind: 'refused', code, message });
  if (wish.revision !== undefined && wish.revision !== server.revision)
    return refuse('stale-revision', 'Черновик изменился, пока вы смотрели.');
  const { issues, samples } = checkText(server.text);
  if (issues.some((one) => one.severity === 'error') || samples.some((one) => !one.passed))
    return refuse('form-has-errors', 'В форме есть ошибки.');
  const { accepted } = wish;
  if (accepted && issues.some((one) => !accepted.includes(one.code)))
    return refuse('warnings-not-accepted', 'Не все замечания прочитаны.');
  const changes = changesOf(server);
  const version = (server.versions[0]?.version ?? 0) + 1;
  const sha256 = hashText(server.text);
  const publishedAt = server.now();
  server.versions.unshift({
    ...{ version, status: 'published', sha256, unit: null, publishedAt, text: server.text, openCases: 0 },
    ...{ by: server.me.name, comment: wish.comment ?? '' },
    changes: changes.map((one) => ({ class: one.class, text: one.text.ru })),
  });
  for (const { draft } of server.cases)
    if (draft && wish.moveDrafts?.includes(draft.task)) draft.version = version;
  server.begin();
  return { kind: 'published', version, sha256 };
};
