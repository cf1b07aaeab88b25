import type {
  FormDesignView,
  FormImpactView,
  FormVersionView,
  HoldView,
  ImportedForm,
  KeepBlock,
  LibraryBlock,
  PublishForm,
  RuleCount,
  SavedSteps,
  SaveSteps,
} from '@tandem/contracts';
import type { Json, Text } from '@tandem/domain';
import type { DefinitionIssue, FormChange } from '@tandem/forms-core';
import type { Pickers } from '@tandem/forms-renderer';

/** What came of saving. A rejected promise means that there is no connection: it will be tried again. */
export type SaveStepsOutcome =
  | ({ readonly kind: 'saved' } & SavedSteps)
  /** Somebody saved in between, in another window or elsewhere. */
  | { readonly kind: 'stale'; readonly theirs: FormDesignView }
  /** Somebody else holds the form now: nothing can be saved until it is taken over. */
  | { readonly kind: 'held'; readonly holder: HoldView['holder'] }
  /** It will not be taken however often it is tried. */
  | { readonly kind: 'refused'; readonly message: string };

/** What the self-check found in one text. */
export interface StudioCheck {
  readonly text: string;
  readonly issues: readonly DefinitionIssue[];
  readonly samples: readonly {
    readonly title: string;
    readonly passed: boolean;
    /** What went otherwise than expected, in words. */
    readonly errors: readonly string[];
  }[];
}

export type PublishOutcome =
  | { readonly kind: 'published'; readonly version: number; readonly sha256: string }
  /** A later revision, errors of the form, warnings that were not accepted: in words. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** A version with its text byte for byte. */
export interface VersionText {
  readonly version: number;
  readonly text: string;
  readonly sha256: string;
}

export const EXPORT_KINDS = ['json', 'xlsform', 'pdf-empty', 'pdf-filled'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** A file to be given to the person. */
export interface ExportedFile {
  readonly name: string;
  readonly blob: Blob;
}

/**
 * All that the studio asks from outside. Every function rejects where there is no connection or no right; what is a
 * lawful answer of the server is a value.
 */
export interface StudioPort {
  /** The draft with its journal; opened anew after `held` and `stale`. */
  readonly load: () => Promise<FormDesignView>;
  /** `leaving`: the page is closing, use `keepalive`. */
  readonly saveSteps: (steps: SaveSteps, options: { readonly leaving: boolean }) => Promise<SaveStepsOutcome>;
  /** Says «I am here» (every 30 s) and answers who holds the form. */
  readonly hold: (options: { readonly takeOver: boolean }) => Promise<HoldView>;
  readonly release: () => Promise<void>;
  /** Throws the draft away for good and leads out of the studio; what was published stays. */
  readonly dropDraft: () => Promise<void>;

  /** Looks at a text outside of the thread that draws (a worker); undefined where it was given up as stale. */
  readonly recheck: (text: string, stale: () => boolean) => Promise<StudioCheck | undefined>;
  /** Whom the publication of the saved draft touches. */
  readonly impact: () => Promise<FormImpactView>;
  readonly publish: (form: PublishForm) => Promise<PublishOutcome>;
  /** Published versions, newest first. */
  readonly versions: () => Promise<readonly FormVersionView[]>;
  readonly versionText: (version: number) => Promise<VersionText>;
  /** What changes from one version to another or to the draft. */
  readonly changes: (from: number, to: number | 'draft') => Promise<readonly FormChange[]>;

  readonly library: {
    readonly list: () => Promise<readonly LibraryBlock[]>;
    readonly keep: (block: KeepBlock) => Promise<LibraryBlock>;
    readonly remove: (id: string) => Promise<void>;
    /** Levels at which this person may keep blocks. */
    readonly levels: readonly LibraryBlock['level'][];
  };

  /** How often a condition would have held over the latest answers; null where too few to be told. */
  readonly rehearse: (rule: { readonly logic: Json; readonly in?: string }) => Promise<RuleCount>;

  /** Where the preview and the pickers of people and units look. */
  readonly pickers: Pickers;
  readonly caseHref: (id: string) => string;
  readonly formsHref: string;
  readonly exportAs: (kind: ExportKind, options?: { readonly sample?: string }) => Promise<ExportedFile>;
  /** A file or a pasted table: what was understood and what was not. The draft changes only when it is accepted. */
  readonly importFile: (file: File) => Promise<ImportedForm | { readonly refused: Text }>;
}
