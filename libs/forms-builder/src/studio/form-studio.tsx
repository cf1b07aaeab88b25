import { useCallback, useEffect, useRef, useState } from 'react';
import { say, type Language } from '@tandem/domain';
import { openDocument, type DocumentRefusal } from '@tandem/forms-core';
import { ErrorState, ListSkeleton } from '@tandem/ui';
import { createStudioStore, StudioProvider, type StudioPort, type StudioStore } from '../state/index.js';
import { wordsOf } from '../words/index.js';
import { StudioShell } from './studio-shell.js';
import classes from './studio.module.css';

export interface FormStudioProps {
  readonly port: StudioPort;
  /** Another form is another studio. */
  readonly formKey: string;
  readonly language: Language;
  /** A page without the right to write. */
  readonly readOnly?: boolean;
}

type Opening =
  | { readonly kind: 'wait' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'strange'; readonly refusal: DocumentRefusal; readonly text: string }
  | { readonly kind: 'open'; readonly store: StudioStore };

/** The form studio: opens the draft of a form through its port and lets it be designed. */
export function FormStudio({ port, formKey, language, readOnly = false }: FormStudioProps) {
  const [opening, setOpening] = useState<Opening>({ kind: 'wait' });
  const [attempt, setAttempt] = useState(0);
  const words = wordsOf(language);
  const wanted = useRef(language);
  useEffect(() => {
    wanted.current = language;
    if (opening.kind === 'open') opening.store.setState({ language });
  }, [language, opening]);
  useEffect(() => {
    let left = false;
    setOpening({ kind: 'wait' });
    port.load().then(
      (design) => {
        if (left) return;
        const opened = openDocument(design.text);
        setOpening(
          opened.ok
            ? { kind: 'open', store: createStudioStore(design, { language: wanted.current, readOnly }) }
            : { kind: 'strange', refusal: opened.refusal, text: design.text },
        );
      },
      () => !left && setOpening({ kind: 'failed' }),
    );
    return () => {
      left = true;
    };
  }, [port, formKey, readOnly, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);

  if (opening.kind === 'wait')
    return (
      <div className={classes.opening} aria-label={words.opening}>
        <ListSkeleton count={8} />
      </div>
    );
  if (opening.kind === 'failed')
    return <ErrorState title={words.openFailed} text={words.openFailedText} onRetry={retry} />;
  if (opening.kind === 'strange')
    return (
      <>
        <ErrorState title={words.notAForm} text={say(opening.refusal.message, language)} onRetry={retry} />
        <pre className={classes.strange} tabIndex={0}>
          {opening.text.slice(0, 20_000)}
        </pre>
      </>
    );
  return (
    <StudioProvider store={opening.store} port={port}>
      <StudioShell />
    </StudioProvider>
  );
}
