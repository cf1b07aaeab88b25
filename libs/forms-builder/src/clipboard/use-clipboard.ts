import { useEffect, useMemo } from 'react';
import { clipFields } from '@tandem/forms-core';
import { removeFields } from '../canvas/remove-fields.js';
import { outermost, useStudioStore, type StudioStore } from '../state/index.js';
import { wordsOf } from '../words/index.js';
import type { CommandTools } from '../keyboard/command.js';
import { pasteText } from './paste-text.js';
import { writeClip } from './read-clip.js';

/** What was copied here last: where the browser hides its clipboard, it is still known. */
let lastCopied = '';

const takeClip = (store: StudioStore): string => {
  const { document, selection, language } = store.getState();
  const fields = outermost(selection);
  const text = writeClip(clipFields(document, fields));
  lastCopied = text;
  store.actions.say(wordsOf(language).copiedFields(fields.length));
  return text;
};

const isOurs = (event: Event, store: StudioStore): boolean => {
  const { tab, publishing, dialog } = store.getState();
  const target = event.target instanceof Element ? event.target : null;
  return (
    tab === 'layout' &&
    !publishing &&
    dialog === undefined &&
    !target?.closest('input, textarea, select, [contenteditable="true"], .cm-editor, [role="dialog"]')
  );
};

/** Copying, cutting and pasting of fields by the browser's own events: they work with any layout and between tabs. */
export const useClipboard = (): CommandTools['clipboard'] => {
  const store = useStudioStore();
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      const hasText = (window.getSelection()?.toString() ?? '') !== '';
      if (!isOurs(event, store) || store.getState().selection.length === 0 || hasText) return;
      event.clipboardData?.setData('text/plain', takeClip(store));
      event.preventDefault();
      if (event.type === 'cut' && !store.getState().readOnly) removeFields(store, store.getState().selection);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!isOurs(event, store)) return;
      event.preventDefault();
      pasteText(store, event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [store]);
  return useMemo(
    () => ({
      copy: () => void putOnClipboard(takeClip(store)),
      cut: () => {
        void putOnClipboard(takeClip(store));
        removeFields(store, store.getState().selection);
      },
      paste: () => void pasteByMenu(store),
    }),
    [store],
  );
};

/** Writes a text where the browser lets it; without TLS there is no clipboard to write to. */
export const putOnClipboard = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};

const copyBySelection = (text: string): boolean => {
  const box = document.createElement('textarea');
  box.value = text;
  box.style.position = 'fixed';
  box.style.opacity = '0';
  document.body.append(box);
  const focused = document.activeElement;
  box.select();
  const done = document.execCommand?.('copy') === true;
  box.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
};

const pasteByMenu = async (store: StudioStore): Promise<void> => {
  try {
    pasteText(store, await navigator.clipboard.readText());
  } catch {
    if (lastCopied === '') store.actions.say(wordsOf(store.getState().language).pasteByKey);
    else pasteText(store, lastCopied);
  }
};
