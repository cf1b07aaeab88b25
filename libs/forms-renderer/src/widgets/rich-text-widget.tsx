import { useMemo, useRef, type KeyboardEvent } from 'react';
import { ActionIcon } from '@mantine/core';
import {
  IconBold,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  type Icon,
} from '@tabler/icons-react';
import { Markdown } from '../markdown/markdown.js';
import { markText, type Mark } from '../markdown/mark-text.js';
import { isMarked, parseMarkdown } from '../markdown/parse-markdown.js';
import { useFormScope } from '../state/form-context.js';
import { TextareaWidget } from './text-widgets.js';
import { stringOr, type WidgetProps } from './widget-props.js';
import classes from './rich-text.module.css';

const TOOLS: readonly { readonly mark: Mark; readonly Icon: Icon; readonly code?: string }[] = [
  { mark: 'strong', Icon: IconBold, code: 'KeyB' },
  { mark: 'em', Icon: IconItalic, code: 'KeyI' },
  { mark: 'heading', Icon: IconHeading },
  { mark: 'list', Icon: IconList },
  { mark: 'numbers', Icon: IconListNumbers },
  { mark: 'link', Icon: IconLink },
];

/** A long text with a few marks. Below it stands how it will look, as soon as there is anything to look at. */
export function RichTextWidget(props: WidgetProps<string>) {
  const { value, onChange, readOnly, label } = props;
  const { words } = useFormScope();
  const box = useRef<HTMLDivElement>(null);
  const text = stringOr(value, '');
  const marked = useMemo(() => isMarked(parseMarkdown(text)), [text]);

  const put = (mark: Mark) => {
    const area = box.current?.querySelector('textarea');
    if (!area || readOnly) return;
    const chosen = { text: area.value, start: area.selectionStart, end: area.selectionEnd };
    const next = markText(chosen, mark, words.linkWords);
    onChange(next.text || undefined);
    // The new text is drawn by then.
    setTimeout(() => {
      area.focus();
      area.setSelectionRange(next.start, next.end);
    }, 0);
  };
  const onKey = (event: KeyboardEvent) => {
    const tool = TOOLS.find(({ code }) => code === event.code);
    if (!tool || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    put(tool.mark);
  };
  return (
    <div ref={box} className={classes.rich} onKeyDown={onKey}>
      {!readOnly && (
        <div role="group" aria-label={`${words.formatting}: ${label}`} className={classes.tools}>
          {TOOLS.map(({ mark, Icon }) => (
            <ActionIcon
              key={mark}
              variant="subtle"
              aria-label={words.marks[mark]}
              title={words.marks[mark]}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => put(mark)}
            >
              <Icon size={16} stroke={1.75} />
            </ActionIcon>
          ))}
        </div>
      )}
      <TextareaWidget {...props} options={{ rows: 5, ...props.options }} />
      {marked && (
        <section className={classes.preview} aria-label={words.richPreview}>
          <div className={classes.caption}>{words.richPreview}</div>
          <Markdown text={text} />
        </section>
      )}
    </div>
  );
}
