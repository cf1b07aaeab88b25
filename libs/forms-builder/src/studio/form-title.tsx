import { useState } from 'react';
import { say } from '@tandem/domain';
import { InPlaceText } from '../canvas/in-place-text.js';
import { useStudio, useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import classes from './studio.module.css';

/** The name of the form, written where it stands. */
export function FormTitle() {
  const title = useStudio((state) => state.definition.meta?.title);
  const readOnly = useStudio((state) => state.readOnly);
  const language = useStudio((state) => state.language);
  const actions = useStudioActions();
  const words = useWords();
  const [editing, setEditing] = useState(false);
  const written = title?.ru ?? '';
  if (editing)
    return (
      <div className={classes.titleEdit}>
        <InPlaceText
          value={written}
          label={words.formTitle}
          placeholder={words.formTitle}
          max={300}
          onCommit={(text) => {
            setEditing(false);
            if (text !== '' && text !== written) actions.do({ do: 'setMeta', at: '/title/ru', value: text });
          }}
          onCancel={() => setEditing(false)}
        />
      </div>
    );
  return (
    <h1 className={classes.title}>
      <button type="button" disabled={readOnly} onClick={() => setEditing(true)} title={words.formTitle}>
        {title ? say(title, language) : words.noTitle}
      </button>
    </h1>
  );
}
