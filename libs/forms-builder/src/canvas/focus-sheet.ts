/** The frame that stands for the selection, else the first one that Tab would reach, else the sheet. */
export const focusSheet = (root: ParentNode = document): void => {
  const frame =
    root.querySelector<HTMLElement>('[data-frame][tabindex="0"]') ??
    root.querySelector<HTMLElement>('[data-sheet]');
  frame?.focus({ preventScroll: true });
  frame?.scrollIntoView({ block: 'nearest' });
};
