import { Button } from '@mantine/core';
import { say } from '@tandem/domain';
import { IconBraces } from '@tabler/icons-react';
import { useStudio, useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import { titleOfField } from './field-words.js';
import classes from './canvas.module.css';

/** In place of a field that the studio does not understand: what it is, why, and the way to its text. */
export function OpaqueCard({ at }: { readonly at: string }) {
  const node = useStudio((state) => state.tree.byPlace.get(at));
  const language = useStudio((state) => state.language);
  const actions = useStudioActions();
  const words = useWords();
  if (!node) return null;
  return (
    <div className={classes.opaque}>
      <p className={classes.opaqueTitle}>{words.opaque}</p>
      <p>
        {node.why ? `${say(node.why, language)} ` : ''}
        {words.opaqueText}
      </p>
      <Button
        variant="default"
        leftSection={<IconBraces size={16} stroke={1.75} aria-hidden />}
        onClick={(event) => {
          event.stopPropagation();
          actions.openDialog({ kind: 'json', at: node.schemaAt, title: titleOfField(node, words) });
        }}
      >
        {words.openJson}
      </Button>
    </div>
  );
}
