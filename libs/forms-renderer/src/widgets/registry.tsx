import type { ComponentType } from 'react';
import type { WidgetKind } from '../schema/widget-kind.js';
import {
  CheckboxesWidget,
  CheckboxWidget,
  MultiSelectWidget,
  RadioWidget,
  SelectWidget,
} from './choice-widgets.js';
import { DateWidget } from './date-widget.js';
import { FilesWidget } from './files-widget.js';
import { LinesWidget } from './lines-widget.js';
import { MonthWidget } from './month-widget.js';
import { NumberWidget } from './number-widget.js';
import { RankingWidget } from './ranking-widget.js';
import { ReferenceWidget } from './reference-widget.js';
import { RichTextWidget } from './rich-text-widget.js';
import { ScaleWidget } from './scale-widget.js';
import { TextareaWidget, TextWidget } from './text-widgets.js';
import type { WidgetProps } from './widget-props.js';

type AnyWidget = ComponentType<WidgetProps<never>>;

/** Widget of each kind. */
export const WIDGETS: Record<WidgetKind, AnyWidget> = {
  text: TextWidget,
  time: TextWidget,
  textarea: TextareaWidget,
  number: NumberWidget,
  date: DateWidget,
  select: SelectWidget,
  multiselect: MultiSelectWidget,
  radio: RadioWidget,
  yesno: RadioWidget,
  checkboxes: CheckboxesWidget,
  checkbox: CheckboxWidget,
  scale: ScaleWidget,
  reference: ReferenceWidget,
  references: ReferenceWidget,
  files: FilesWidget,
  richtext: RichTextWidget,
  month: MonthWidget,
  ranking: RankingWidget,
  lines: LinesWidget,
  hidden: () => null,
} as unknown as Record<WidgetKind, AnyWidget>;
