import { useEffect, useRef } from 'react';

const REQUEST = 'tandem-studio-panel';

const WANTED = [
  '[data-panel] [data-panel-field]:not(:disabled)',
  '[data-panel] input:not(:disabled)',
  '[data-panel] button:not(:disabled)',
];

const firstOf = (): HTMLElement | undefined =>
  WANTED.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? [])[0];

/** Puts the focus into the panel of properties; where it is a drawer, it is opened first. */
export const focusPanel = (): void => {
  const field = firstOf();
  if (field) return focusIn(field);
  document.dispatchEvent(new CustomEvent(REQUEST));
  setTimeout(() => {
    const drawn = firstOf();
    if (drawn) focusIn(drawn);
  }, 300);
};

const focusIn = (field: HTMLElement): void => {
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
};

/** Hears that the panel is wanted. */
export const usePanelRequest = (open: () => void): void => {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const hear = () => latest.current();
    document.addEventListener(REQUEST, hear);
    return () => document.removeEventListener(REQUEST, hear);
  }, []);
};
