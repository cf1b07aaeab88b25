import type { ComponentType, ReactNode } from 'react';

type Schema = { readonly [keyword: string]: unknown };

/** What a frame knows of the field that it stands around. */
export interface FrameProps {
  /** A place in the answers, with a star for any row, as the tree of a form names it. */
  readonly at: string;
  /** As it is drawn: without rules, and without what cannot be drawn. */
  readonly schema: Schema;
  readonly uiSchema: Schema;
  readonly children: ReactNode;
}

export interface LabelSlot {
  readonly at: string;
  readonly label: string;
  readonly required: boolean;
  /** In the head of a table the label of a column. */
  readonly column: boolean;
}

export interface HelpSlot {
  readonly at: string;
  /** Empty where the field has none yet. */
  readonly help: string;
}

/** Where new fields can be put at the end: a page (`at` is ''), a group, or the fields of a row (its place ends with a star). */
export interface EndSlot {
  readonly at: string;
  readonly page?: string;
}

/**
 * What somebody who edits a form puts around and into its fields. Give the same functions at every drawing: a new one
 * redraws every field.
 */
export interface DesignSlots {
  readonly frame?: ComponentType<FrameProps> | undefined;
  readonly renderOpaque?: ((at: string) => ReactNode) | undefined;
  readonly renderEnd?: ((container: EndSlot) => ReactNode) | undefined;
  readonly renderLabel?: ((slot: LabelSlot) => ReactNode) | undefined;
  readonly renderHelp?: ((slot: HelpSlot) => ReactNode) | undefined;
}

/** Place of a field by its path in the answers: numbers are rows. */
export const placeAt = (path: readonly (string | number)[]): string =>
  path
    .map((part) => (typeof part === 'number' ? '/*' : `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`))
    .join('');
