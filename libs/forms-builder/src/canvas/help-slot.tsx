import type { HelpSlot as HelpSlotProps } from '@tandem/forms-renderer';
import { useStudio, useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import { titleOfField } from './field-words.js';
import { InPlaceText } from './in-place-text.js';
import classes from './canvas.module.css';

/** The help under a question; an invitation to write one stands at the selected field only. */
export function HelpSlot({ at, help }: HelpSlotProps) {
  const editing = useStudio((state) => state.editing?.part === 'help' && state.editing.at === at);
  const alone = useStudio((state) => state.selection.length === 1 && state.selection[0] === at);
  const readOnly = useStudio((state) => state.readOnly);
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
  if (!alone || readOnly || node === undefined || node.block === 'opaque') return null;
  return (
    <button type="button" className={classes.addHelp} onClick={edit}>
      {words.helpHint}
    </button>
  );
}
