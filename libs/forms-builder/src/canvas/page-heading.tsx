import { useState } from 'react';
import { say } from '@tandem/domain';
import { useStudio, useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import { InPlaceText } from './in-place-text.js';
import classes from './canvas.module.css';

/** Name of the form and of the open page, as they stand over the answers; the page is renamed in place. */
export function PageHeading() {
  const title = useStudio((state) => state.definition.meta?.title);
  const pages = useStudio((state) => state.tree.pages);
  const open = useStudio((state) => state.page);
  const readOnly = useStudio((state) => state.readOnly);
  const language = useStudio((state) => state.language);
  const actions = useStudioActions();
  const words = useWords();
  const [editing, setEditing] = useState(false);
  const index = pages.findIndex((page) => page.id === open);
  const page = pages[index];
  const named = page !== undefined && page.pageAt !== '';
  return (
    <header className={classes.heading}>
      <h2 className={classes.formTitle}>{title ? say(title, language) : words.noTitle}</h2>
      {named && (
        <div className={classes.pageLine}>
          <span>{words.pageOf(index + 1, pages.length)}</span>
          <span aria-hidden> · </span>
          {editing ? (
            <InPlaceText
              value={page.title}
              label={words.pageTitle}
              placeholder={words.pageTitle}
              max={200}
              onCommit={(text) => {
                setEditing(false);
                if (text !== '' && text !== page.title)
                  actions.do({ do: 'setPageTitle', page: page.id, title: text });
              }}
              onCancel={() => setEditing(false)}
            />
          ) : (
            <button
              type="button"
              className={classes.pageName}
              disabled={readOnly}
              onClick={() => setEditing(true)}
            >
              {page.title || words.noTitle}
            </button>
          )}
        </div>
      )}
    </header>
  );
}
