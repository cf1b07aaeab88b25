import type { HelpSlot as HelpSlotProps } from '@tandem/forms-renderer';
import { useStudio, useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import { titleOfField } from './field-words.js';
import { InPlaceText } from './in-place-text.js';
import classes from './canvas.module.css';

/** The help under a question, written where it stands. Where there is none nothing is shown: the sheet must not jump. */
export function HelpSlot({ at, help }: HelpSlotProps) {
  const editing = useStudio((state) => state.editing?.part === 'help' && state.editing.at === at);
  const node = useStudio((state) => state.tree.byPlace.get(at));
  const actions = useStudioActions();
  const words = useWords();
  const edit = () => {
    actions.select([at]);
    actions.edit({ at, part: 'help' });
  };
  if (editing)
    return (
      <InPlaceText
        value={help}
        label={words.editHelp(node ? titleOfField(node, words) : at)}
        placeholder={words.help}
        lines
        max={2000}
        onCommit={(text) => {
          if (text !== help) actions.do({ do: 'setHelp', field: at, help: text });
          actions.edit(undefined);
        }}
        onCancel={() => actions.edit(undefined)}
      />
    );
  if (help !== '')
    return (
      <span
        className={classes.help}
        onDoubleClick={(event) => {
          event.stopPropagation();
          edit();
        }}
      >
        {help}
      </span>
    );
  return null;
}
