import { useEffect, useRef } from 'react';
import { basicSetup } from 'codemirror';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { linter, lintGutter } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

interface JsonEditorProps {
  readonly text: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
}

const LOOK = EditorView.theme({
  '&': {
    maxHeight: '60vh',
    border: '1px solid var(--td-control)',
    borderRadius: '0.375rem',
    background: 'var(--td-surface)',
    color: 'var(--td-text)',
  },
  '&.cm-focused': { outline: '2px solid var(--td-focus)' },
  '.cm-scroller': { overflow: 'auto', fontSize: '0.8125rem' },
  '.cm-gutters': {
    background: 'var(--td-sunken)',
    color: 'var(--td-secondary)',
    borderColor: 'var(--td-line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'transparent' },
});

/** An editor of JSON with its mistakes marked. Tab leaves it: nobody is caught inside. */
export default function JsonEditor({ text, label, readOnly, onChange }: JsonEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    if (!box.current) return;
    const view = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          basicSetup,
          json(),
          linter(jsonParseLinter()),
          lintGutter(),
          LOOK,
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) tell.current(update.state.sliceDoc());
          }),
        ],
      }),
    });
    view.focus();
    return () => view.destroy();
  }, [text, label, readOnly]);
  return <div ref={box} data-own-keys />;
}
