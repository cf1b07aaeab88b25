import { Markdown } from '../markdown/markdown.js';
import { placeAt } from '../design/design-slots.js';
import { useFormScope } from '../state/form-context.js';
import classes from './text-block.module.css';

export interface TextBlockProps {
  readonly kind: 'heading' | 'note';
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly title: string;
  readonly text: string;
}

/** Words between the questions: a heading, or a note for who fills the form. Nothing is answered here. */
export function TextBlock({ kind, id, path, title, text }: TextBlockProps) {
  const { design } = useFormScope();
  const at = placeAt(path);
  const name = design?.renderLabel?.({ at, label: title, required: false, column: false }) ?? title;
  const more = design?.renderHelp?.({ at, help: text }) ?? (text === '' ? null : <Markdown text={text} />);
  if (kind === 'heading')
    return (
      <div className={classes.headingBlock}>
        <h3 id={id} className={classes.heading}>
          {name}
        </h3>
        {more && <div className={classes.under}>{more}</div>}
      </div>
    );
  return (
    <div role="note" id={id} className={classes.note}>
      {name && <div className={classes.noteTitle}>{name}</div>}
      {more}
    </div>
  );
}
