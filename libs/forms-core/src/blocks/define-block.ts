import type { JsonObject } from '@tandem/domain';
import { uiWish } from '../schema/read-ui.js';
import type { Block } from './block.js';
import { COMMON_PROPERTIES } from './properties/common-properties.js';
import { whyStrange } from './recognise/why-strange.js';

/** What every field may have, whatever it is. */
const COMMON_KEYWORDS = [
  'type',
  'title',
  'description',
  'readOnly',
  'x-block',
  'x-readers',
  'x-locks',
  'x-link',
] as const;
const COMMON_WISHES = ['span'] as const;

interface Definition extends Omit<Block, 'holdsFields'> {
  readonly holdsFields?: boolean;
  /** Values of `x-block` that mark it; a block without a mark is told by its shape. */
  readonly marks?: readonly (string | undefined)[];
  /** Values of `ui:widget` that show the block; any other is a foreign one. */
  readonly widgets?: readonly string[];
}

/** Adds to a block what all of them share. */
export const defineBlock = ({ marks = [undefined], widgets = [], ...own }: Definition): Block => ({
  holdsFields: false,
  ...own,
  owns: [...COMMON_KEYWORDS, ...own.owns],
  ownsUi: [...COMMON_WISHES, 'widget', ...own.ownsUi],
  properties: [...own.properties, ...COMMON_PROPERTIES],
  recognise: (schema, ui) =>
    (marks as readonly unknown[]).includes(schema['x-block']) &&
    isShownBy(ui, widgets) &&
    whyStrange(schema, ui) === undefined &&
    own.recognise(schema, ui),
});

const isShownBy = (ui: JsonObject, widgets: readonly string[]): boolean => {
  const widget = uiWish(ui, 'widget');
  return widget === undefined || widget === 'hidden' || (widgets as readonly unknown[]).includes(widget);
};
