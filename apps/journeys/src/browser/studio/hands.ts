import type { Locator } from 'playwright-core';

/** How somebody reaches what stands on the screen of the studio: by mouse, or by keys alone. */
export interface Hands {
  press(target: Locator): Promise<void>;
  /** A tick or a switch. */
  tick(box: Locator): Promise<void>;
  /** Writes a text instead of what stood there, and leaves the box. */
  write(box: Locator, text: string): Promise<void>;
  /** Takes these options of a list, one after the other. */
  choose(box: Locator, ...options: readonly string[]): Promise<void>;
  /** One segment of a row of them, where one is always on. */
  turnTo(group: Locator, segment: string): Promise<void>;
  /** A field of a kind, after the selected one; its question is being written then. */
  addField(block: string): Promise<void>;
  /** The first field of a table or a group is selected. */
  selectFirstIn(container: string): Promise<void>;
  select(title: string): Promise<void>;
  /** From the properties of a field back to the field. */
  backToSheet(): Promise<void>;
  addPage(): Promise<void>;
  openTab(name: string): Promise<void>;
  openPublish(): Promise<void>;
}
