import type { FormDesignView, HoldView } from '@tandem/contracts';
import type { ExportKind, StudioPort } from '@tandem/forms-builder';
import { isProblem } from '../../../shared/http/problem.js';
import type { Pickers } from '@tandem/forms-renderer';
import { beginDesign, dropDesign, holdDesign, readDesign, releaseDesign, saveSteps } from '../api/design.js';
import { exportForm, importFile, type ExportWish } from '../api/exchange.js';
import { keepBlock, listBlocks, removeBlock } from '../api/library.js';
import {
  publishForm,
  readChanges,
  readImpact,
  readVersions,
  readVersionText,
  rehearseRule,
} from '../api/publishing.js';

export interface StudioPortOptions {
  /** The draft as the page has read it already: the first opening takes it. */
  readonly opened: FormDesignView;
  readonly pickers: Pickers;
  readonly recheck: StudioPort['recheck'];
  readonly levels: StudioPort['library']['levels'];
  readonly onPublished: () => void;
  /** The draft is gone: the page has nothing to show any more. */
  readonly onDropped: () => void;
}

/** The studio's questions as calls of the API. What the server refuses lawfully becomes a value, the rest rejects. */
export const studioPort = ({
  opened,
  pickers,
  recheck,
  levels,
  onPublished,
  onDropped,
}: StudioPortOptions): StudioPort => {
  const formKey = opened.key;
  let first: FormDesignView | undefined = opened;
  return {
    load: () => {
      const design = first;
      first = undefined;
      return design ? Promise.resolve(design) : readOrBegin(formKey);
    },
    saveSteps: async (steps, { leaving }) => {
      try {
        return { kind: 'saved', ...(await saveSteps(formKey, steps, { leaving })) };
      } catch (error) {
        if (isProblem(error, 409) && error.code === 'stale-revision')
          return { kind: 'stale', theirs: await readDesign(formKey) };
        if (isProblem(error, 409) && error.code === 'held-by-other')
          return { kind: 'held', holder: (await readDesign(formKey)).holder };
        if (isProblem(error) && error.status < 500) return { kind: 'refused', message: error.message };
        throw error;
      }
    },
    hold: ({ takeOver }): Promise<HoldView> => holdDesign(formKey, takeOver),
    release: () => releaseDesign(formKey),
    dropDraft: async () => {
      await dropDesign(formKey);
      onDropped();
    },
    recheck,
    impact: () => readImpact(formKey),
    publish: async (form) => {
      try {
        const { version, sha256 } = await publishForm(formKey, form);
        onPublished();
        return { kind: 'published', version, sha256 };
      } catch (error) {
        if (isProblem(error) && error.status < 500)
          return { kind: 'refused', code: error.code, message: error.message };
        throw error;
      }
    },
    versions: () => readVersions(formKey),
    versionText: (version) => readVersionText(formKey, version),
    changes: (from, to) => readChanges(formKey, from, to),
    library: { list: listBlocks, keep: keepBlock, remove: removeBlock, levels },
    rehearse: (rule) => rehearseRule(formKey, rule),
    pickers,
    caseHref: (id) => `/cases/${encodeURIComponent(id)}`,
    formsHref: '/forms',
    exportAs: (kind, options) =>
      exportForm(formKey, { ...EXPORTS[kind], draft: true, sample: options?.sample }),
    importFile: async (file) => {
      try {
        return await importFile(file);
      } catch (error) {
        if (isProblem(error) && error.status < 500)
          return { refused: { ru: error.message, en: error.message } };
        throw error;
      }
    },
  };
};

/** A publication ends a draft: whoever goes on with the form begins the next one. */
const readOrBegin = async (formKey: string): Promise<FormDesignView> => {
  try {
    return await readDesign(formKey);
  } catch (error) {
    if (isProblem(error, 404)) return beginDesign(formKey);
    throw error;
  }
};

const EXPORTS: { readonly [kind in ExportKind]: Pick<ExportWish, 'as'> } = {
  json: { as: 'bundle' },
  xlsform: { as: 'xlsform' },
  'pdf-empty': { as: 'pdf' },
  'pdf-filled': { as: 'pdf' },
};
